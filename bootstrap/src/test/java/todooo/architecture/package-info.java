/** The house rules as tests: what each layer may use, and what nobody may do. */
@NullMarked
package todooo.architecture;

import org.jspecify.annotations.NullMarked;
