package todooo.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the benchmark runs. */
public final class BenchmarkMachine {
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*: (.*)");

    private BenchmarkMachine() {}

    /** Processor, memory, kernel and JDK. */
    public static String description() throws IOException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores (%s), %d GiB, %s %s, JDK %s (%s)"
                .formatted(
                        system.getAvailableProcessors(),
                        model(),
                        system.getTotalMemorySize() >> 30,
                        system.getName(),
                        system.getVersion(),
                        Runtime.version(),
                        System.getProperty("java.vendor"));
    }

    private static String model() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        Matcher model = MODEL.matcher(Files.exists(file) ? Files.readString(file) : "");
        return model.find() ? model.group(1) : System.getProperty("os.arch");
    }
}
