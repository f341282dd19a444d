package todooo.benchmark.load;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import todooo.benchmark.http.RawAnswer;
import todooo.benchmark.http.Request;

/**
 * Changes of to-dos, each with the entity tag of the answer before it. A to-do is in one request at a time, as if each
 * connection had its own.
 */
public record Revisions(BlockingQueue<TaggedTodo> idle) implements Traffic {
    /** A to-do that is open in odd versions and completed in even ones; its entity tag starts with the version. */
    public record TaggedTodo(long id, String tag) {
        String request() {
            return Request.patch(id, tag, "{\"completed\": %b}".formatted(version() % 2 == 1));
        }

        private long version() {
            return Long.parseLong(tag.replaceAll("\"([0-9]+).*", "$1"));
        }
    }

    /** Changes of these to-dos, more than there are connections. */
    public Revisions(List<TaggedTodo> todos) {
        this(new LinkedBlockingQueue<>(todos));
    }

    @Override
    public String next() {
        return idle.remove().request();
    }

    @Override
    public void answered(RawAnswer answer) {
        idle.add(new TaggedTodo(answer.id(), answer.tag()));
    }

    @Override
    public String script() {
        return "revisions.lua";
    }

    @Override
    public String scriptInput() {
        return idle.stream()
                .map(todo -> "%d %s\n".formatted(todo.id(), todo.tag()))
                .collect(joining());
    }
}
