/** The benchmark of the whole service, which {@code mvn -Pbenchmark} runs. */
@NullMarked
package todooo.benchmark;

import org.jspecify.annotations.NullMarked;
