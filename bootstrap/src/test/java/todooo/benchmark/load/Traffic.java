package todooo.benchmark.load;

import todooo.benchmark.http.RawAnswer;

/** The requests of a load: each is sent as soon as the one before it on its connection has been answered. */
public sealed interface Traffic permits Rotation, Revisions {
    /** The next request; several threads may ask. */
    String next();

    /** Takes note of the answer to one of the requests. */
    void answered(RawAnswer answer);

    /** The script that sends the same with wrk. */
    String script();

    /** The input of the script. */
    String scriptInput();
}
