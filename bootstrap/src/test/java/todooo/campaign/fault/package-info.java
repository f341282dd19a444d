/** Campaigns with broken storage: a full disk, a power cut, a damaged file. */
@NullMarked
package todooo.campaign.fault;

import org.jspecify.annotations.NullMarked;
