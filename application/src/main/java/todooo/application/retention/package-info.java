/** Data that is kept for a time: receipts of requests, the trash and tombstones. */
@NullMarked
package todooo.application.retention;

import org.jspecify.annotations.NullMarked;
