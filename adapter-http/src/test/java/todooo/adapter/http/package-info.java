/** Tests of the HTTP contract against a real server. */
@NullMarked
package todooo.adapter.http;

import org.jspecify.annotations.NullMarked;
