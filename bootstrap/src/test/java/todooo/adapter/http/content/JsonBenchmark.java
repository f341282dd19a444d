package todooo.adapter.http.content;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import todooo.adapter.http.rest.body.Json;
import todooo.adapter.http.rest.body.Pieces;
import todooo.benchmark.micro.Microbenchmark;
import todooo.domain.todo.TodoContent;

/** The cost to read a to-do from JSON, and to write one as JSON. */
public class JsonBenchmark extends Microbenchmark {
    private String sent = "{\"task\": \"Call the plumber about the garden fence\", \"completed\": false, \"order\": 7}";

    private TodoJson todo = new TodoJson(
            1,
            "Call the plumber about the garden fence",
            false,
            7,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            "2026-11-22T15:11:28.251145Z",
            "2026-11-22T15:11:28.251145Z",
            1,
            "http://localhost:8000/todo/1");

    @Benchmark
    public TodoContent read() {
        return TodoJson.MEMBERS.created(Json.read(sent));
    }

    @Benchmark
    public Pieces write() {
        return Json.pieces(todo);
    }
}
