/** The session of one transaction: its statements, its rows and the numbers of its changes. */
@NullMarked
package todooo.adapter.persistence.jdbc.session;

import org.jspecify.annotations.NullMarked;
