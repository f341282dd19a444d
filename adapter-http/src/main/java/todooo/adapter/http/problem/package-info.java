/** The problem types of RFC 9457, and the exception that refuses a request with one of them. */
@NullMarked
package todooo.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
