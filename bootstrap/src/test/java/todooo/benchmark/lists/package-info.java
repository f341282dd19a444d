/** The benchmark of the lists: how long each filter takes in each order. */
@NullMarked
package todooo.benchmark.lists;

import org.jspecify.annotations.NullMarked;
