/** Tests of the API of to-dos. */
@NullMarked
package todooo.adapter.http.todo;

import org.jspecify.annotations.NullMarked;
