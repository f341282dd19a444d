/** The campaign on a PostgreSQL cluster whose primary fails. */
@NullMarked
package todooo.campaign.postgresql;

import org.jspecify.annotations.NullMarked;
