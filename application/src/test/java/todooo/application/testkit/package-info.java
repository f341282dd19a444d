/** The contracts of the ports as tests for whoever implements them, and a fake that keeps everything in memory. */
@NullMarked
package todooo.application.testkit;

import org.jspecify.annotations.NullMarked;
