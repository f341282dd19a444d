/** The benchmark of the whole service, which {@code mvn -Pbenchmark} runs, and those of its pieces, for JMH. */
@NullMarked
package todooo.benchmark;

import org.jspecify.annotations.NullMarked;
