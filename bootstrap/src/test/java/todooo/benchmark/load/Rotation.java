package todooo.benchmark.load;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import todooo.benchmark.http.RawAnswer;

/** The same requests, one after the other, again and again. */
public record Rotation(List<String> requests, AtomicLong sent) implements Traffic {
    public Rotation(List<String> requests) {
        this(requests, new AtomicLong());
    }

    @Override
    public String next() {
        return requests.get((int) (sent.getAndIncrement() % requests.size()));
    }

    @Override
    public void answered(RawAnswer answer) {
        // nothing depends on it
    }

    @Override
    public String script() {
        return "rotation.lua";
    }

    @Override
    public String scriptInput() {
        return String.join("\0", requests);
    }
}
