/** The campaign behind reverse proxies. */
@NullMarked
package todooo.campaign.proxy;

import org.jspecify.annotations.NullMarked;
