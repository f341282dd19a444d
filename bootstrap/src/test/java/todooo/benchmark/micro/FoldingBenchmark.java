package todooo.benchmark.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import todooo.domain.todo.Task;

/** The cost to fold the case of a task, which each write does once. */
public class FoldingBenchmark extends Microbenchmark {
    @Param({"Call the plumber about the garden fence", "Die Straße über den Fluß und Σίσυφος anrufen"})
    private String text = "";

    private Task task = new Task("to be set");

    @Setup
    public void prepare() {
        task = new Task(text);
    }

    @Benchmark
    public String folded() {
        return task.folded();
    }
}
