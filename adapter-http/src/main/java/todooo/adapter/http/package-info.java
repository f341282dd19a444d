/** The contract with REST clients: routes, JSON and problem documents on Helidon. */
@NullMarked
package todooo.adapter.http;

import org.jspecify.annotations.NullMarked;
