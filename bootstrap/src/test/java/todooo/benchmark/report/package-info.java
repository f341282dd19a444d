/** The results and the tables made of them. */
@NullMarked
package todooo.benchmark.report;

import org.jspecify.annotations.NullMarked;
