@NullMarked
package todooo.application.transaction;

import org.jspecify.annotations.NullMarked;
