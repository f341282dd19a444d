/** The campaign in which hostile clients press on the service while others use it. */
@NullMarked
package todooo.campaign.pressure;

import org.jspecify.annotations.NullMarked;
