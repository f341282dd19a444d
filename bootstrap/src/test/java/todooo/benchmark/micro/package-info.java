/** Benchmarks of single pieces of the service, for JMH. */
@NullMarked
package todooo.benchmark.micro;

import org.jspecify.annotations.NullMarked;
