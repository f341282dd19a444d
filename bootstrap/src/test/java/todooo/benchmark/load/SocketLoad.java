package todooo.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import todooo.benchmark.http.HttpConnection;
import todooo.benchmark.http.RawAnswer;

/** A load of our own, for where there is no wrk: a virtual thread for each connection, and every latency is kept. */
public record SocketLoad() implements Load {
    @Override
    public Measurement run(int port, Traffic traffic, int connections, Duration duration)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        List<Future<long[]>> clients = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                clients.add(threads.submit(() -> client(port, traffic, end)));
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        List<long[]> latencies = new ArrayList<>();
        for (Future<long[]> client : clients) {
            latencies.add(result(client));
        }
        return Measurement.of(latencies.stream().flatMapToLong(Arrays::stream).toArray(), took);
    }

    private static long[] client(int port, Traffic traffic, long end) throws IOException {
        LongStream.Builder latencies = LongStream.builder();
        try (var connection = HttpConnection.to(port)) {
            long now = System.nanoTime();
            do {
                long sent = now;
                RawAnswer answer = connection.send(traffic.next());
                now = System.nanoTime();
                latencies.add(now - sent);
                if (!answer.succeeded()) {
                    throw new IOException("A request was not answered with a success: " + answer);
                }
                traffic.answered(answer);
            } while (now < end);
        }
        return latencies.build().toArray();
    }

    private static long[] result(Future<long[]> client) throws IOException, InterruptedException {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IOException("The load failed", e.getCause());
        }
    }

    @Override
    public String name() {
        return "the benchmark's own load, as wrk is not installed";
    }
}
