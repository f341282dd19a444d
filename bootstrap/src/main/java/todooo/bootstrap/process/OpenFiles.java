package todooo.bootstrap.process;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The limit of open files and sockets of the process ({@code ulimit -n}). */
public final class OpenFiles {
    private static final System.Logger LOG = System.getLogger(OpenFiles.class.getName());
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern LIMIT = Pattern.compile("(?m)^Max open files +([0-9]{1,18}) ");

    private OpenFiles() {}

    /** The limit; the largest long where there is none, or none that can be found out. */
    public static long max() {
        return inLimits(LIMITS).orElseGet(OpenFiles::inManagement);
    }

    /** The limit in this file of Linux, which is fast to read; asking the bean costs a tenth of the start. */
    static OptionalLong inLimits(Path limits) {
        try {
            Matcher matcher = LIMIT.matcher(Files.readString(limits));
            return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The limits of the process cannot be read", e);
            return OptionalLong.empty();
        }
    }

    static long inManagement() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
