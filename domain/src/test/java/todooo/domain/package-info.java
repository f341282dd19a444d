@NullMarked
package todooo.domain;

import org.jspecify.annotations.NullMarked;
