/** Group commit, retries and limits: decorators of the port Transactions. */
@NullMarked
package todooo.application.transaction;

import org.jspecify.annotations.NullMarked;
