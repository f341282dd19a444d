/** A room that must know no to-do. */
@NullMarked
package todooo.architecture.planted.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
