package todooo.adapter.http.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.WritableHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import todooo.benchmark.micro.Microbenchmark;
import todooo.domain.value.Precondition;

/** The cost to read the condition of a request. */
public class EntityTagsBenchmark extends Microbenchmark {
    @Param({"\"17-hoebup279c-2\"", "\"1-hoebup279c-2\", W/\"2-hoebup279c-2\", \"3-hoebup279c-2\", \"other\""})
    private String ifMatch = "";

    private ServerRequestHeaders headers = ServerRequestHeaders.create(WritableHeaders.create());

    @Setup
    public void prepare() {
        WritableHeaders<?> sent = WritableHeaders.create();
        sent.set(HeaderNames.IF_MATCH, ifMatch);
        headers = ServerRequestHeaders.create(sent);
    }

    @Benchmark
    public Precondition demanded() {
        return EntityTags.demanded(headers);
    }
}
