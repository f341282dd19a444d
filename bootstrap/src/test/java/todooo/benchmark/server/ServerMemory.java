package todooo.benchmark.server;

import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resident memory of a process in MiB: now, and the most it ever had. */
public record ServerMemory(long now, long peak) {
    /** The memory as the system reports it ({@code proc_pid_status(5)}); 0 without a report. */
    static ServerMemory of(String status) {
        ToLongFunction<String> mebibytes = name -> {
            Matcher matcher =
                    Pattern.compile("(?m)^" + name + ":\\s+([0-9]+) kB").matcher(status);
            return matcher.find() ? Long.parseLong(matcher.group(1)) / 1024 : 0;
        };
        return new ServerMemory(mebibytes.applyAsLong("VmRSS"), mebibytes.applyAsLong("VmHWM"));
    }

    @Override
    public String toString() {
        return "%d (%d)".formatted(now, peak);
    }
}
