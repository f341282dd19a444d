/** What every implementation of the port Transactions shares. */
@NullMarked
package todooo.application.transaction;

import org.jspecify.annotations.NullMarked;
