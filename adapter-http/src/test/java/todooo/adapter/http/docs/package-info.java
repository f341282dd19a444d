/** Tests of the documentation, and of its agreement with the service. */
@NullMarked
package todooo.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
