/** Tests of everything that all resources have in common. */
@NullMarked
package todooo.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
