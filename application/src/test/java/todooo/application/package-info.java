@NullMarked
package todooo.application;

import org.jspecify.annotations.NullMarked;
