/** The papers of the project are right: their links lead somewhere, and their sessions are run. */
@NullMarked
package todooo.papers;

import org.jspecify.annotations.NullMarked;
