package todooo.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import todooo.endtoend.testkit.ApiClient.Answer;

/** Requests of every kind, right and wrong, to what an earlier answer told of or to nothing at all. */
final class RandomRequests {
    private static final List<String> TASKS = List.of(
            "\"Learn SQLAlchemy\"",
            "\"ÜBER die Straße\"",
            "\"100% a_b \\\\\"",
            "\"😀\"",
            "\"\"",
            "\" \"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"%s\"".formatted("x".repeat(257)),
            "1",
            "null");
    private static final List<String> MEMBERS = List.of(
            "\"completed\":true",
            "\"completed\":false",
            "\"completed\":null",
            "\"completed\":\"true\"",
            "\"order\":1",
            "\"order\":-7",
            "\"order\":null",
            "\"order\":1.5",
            "\"order\":99999999999",
            "\"id\":5",
            "\"version\":1",
            "\"list\":1",
            "\"list\":2",
            "\"list\":3",
            "\"list\":null",
            "\"list\":0",
            "\"list\":\"1\"",
            "\"list\":9223372036854775807",
            "\"notes\":\"Über *alles*\\n- eins\"",
            "\"notes\":\"learn\"",
            "\"notes\":null",
            "\"notes\":\"\"",
            "\"tags\":[\"home\"]",
            "\"tags\":[\"Work\",\"home\",\"WORK\"]",
            "\"tags\":[\"ÜBER\"]",
            "\"tags\":[]",
            "\"tags\":null",
            "\"tags\":[\"a,b\"]",
            "\"tags\":\"home\"",
            "\"due\":\"2026-12-01\"",
            "\"due\":\"2026-12-01T09:30\"",
            "\"due\":\"0000-02-29\"",
            "\"due\":null",
            "\"due\":\"2026-12-01T09:30Z\"",
            "\"due\":\"2026-02-29\"",
            "\"dueZone\":\"Europe/Berlin\"",
            "\"dueZone\":\"Atlantis\"",
            "\"dueZone\":null",
            "\"start\":\"2026-11-28\"",
            "\"start\":null",
            "\"start\":\"soon\"",
            "\"priority\":\"low\"",
            "\"priority\":\"high\"",
            "\"priority\":null",
            "\"priority\":1",
            "\"completedAt\":null",
            "\"tsak\":\"a\"",
            "\"task\":\"again\"");
    private static final List<String> TAG_NAMES = List.of("home", "Work", "HOME", "errand", "%C3%BCber", "a%20b");
    private static final List<String> LISTS = List.of("1", "2", "null", "7", "\"1\"");
    private static final List<String> LIST_MEMBERS = List.of(
            "\"title\":\"Home\"",
            "\"title\":\"Büro 😀\"",
            "\"title\":\"Work\",\"archived\":true",
            "\"archived\":false",
            "\"title\":null",
            "\"title\":\" \"",
            "\"title\":\"%s\"".formatted("x".repeat(129)),
            "\"id\":1,\"title\":\"Again\"",
            "\"name\":\"Home\"");
    private static final List<String> BROKEN =
            List.of("", "{", "[]", "null", "\"task\"", "{\"task\":\"a\"}}", "task=a");
    private static final List<String> PARAMETERS = List.of(
            "task=learn",
            "task=%C3%BCber",
            "task=a",
            "task=%25",
            "task=",
            "completed=true",
            "completed=false",
            "completed=1",
            "limit=2",
            "limit=7",
            "limit=0",
            "sort=-created",
            "sort=updated",
            "sort=-updated",
            "sort=order",
            "sort=-order",
            "sort=place",
            "sort=-place",
            "sort=due",
            "sort=-due",
            "sort=completedAt",
            "sort=-completedAt",
            "sort=priority",
            "sort=-priority",
            "sort=task",
            "text=learn",
            "text=%C3%9Cber",
            "list=1",
            "list=2",
            "list=none",
            "list=x",
            "tag=home",
            "tag=HOME",
            "tag=work",
            "tag=unknown",
            "tag=a%2Cb",
            "dueFrom=2026-01-01",
            "dueBefore=2026-12-02",
            "dueBefore=never",
            "due=none",
            "due=2026-12-01",
            "startBefore=2026-12-01",
            "priority=high",
            "priority=none",
            "priority=urgent",
            "archived=true",
            "after=abc",
            "offset=1");
    private static final List<String> PATHS = List.of(
            "/todo/0",
            "/todo/01",
            "/todo/abc",
            "/todo/9223372036854775807",
            "/todo/9223372036854775808",
            "/todo/0/move",
            "/trash/0",
            "/trash/abc/restore",
            "/trash/9223372036854775807/restore",
            "/changes?limit=0",
            "/changes?since=abc",
            "/events/1",
            "/lists/0",
            "/lists/abc",
            "/lists/1/move",
            "/lists/9223372036854775807",
            "/tags/unknown",
            "/tags/%2E",
            "/tags/a%2Cb",
            "/tags/%FF",
            "/todo/1/tags/..",
            "/todos",
            "/problems/nothing",
            "/todo-backend",
            "/todo-backend/1",
            "/openapi.json");
    private static final List<String> METHODS =
            List.of("GET", "GET", "HEAD", "POST", "PUT", "PUT", "PATCH", "PATCH", "DELETE", "OPTIONS", "TRACE");
    /** Stands for the entity tag that the to-do had when it was last seen. */
    static final String LAST_TAG = "last tag";

    private static final List<String> TAGS =
            List.of(LAST_TAG, LAST_TAG, "\"1-0-1\"", "W/" + LAST_TAG, "*", "\"1\", " + LAST_TAG, "\"x\"", "1", "");
    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match",
            TAGS,
            "If-None-Match",
            TAGS,
            "Prefer",
            List.of("return=minimal", "return=representation", "count=exact", "handling=strict", "="),
            "Accept",
            List.of("application/json", "text/html", "*/*;q=0", "a"),
            "Idempotency-Key",
            List.of("\"1\"", "\"2\"", "\"3\"", "token", "\"\""),
            "X-Request-Id",
            List.of("my.request_1", "not sane"));
    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/merge-patch+json",
            "application/json;charset=iso-8859-1",
            "text/plain");

    /**
     * The first requests, which on an empty database meet all of {@link #USUAL}, so that no usual status depends on
     * chance.
     */
    private static final List<RandomRequest> FIRST = List.of(
            json("POST", "/todo", "{\"task\":\"a\"}"),
            json("GET", "/todo/1", ""),
            new RandomRequest(
                    "PUT",
                    "/todo/1",
                    Map.of("Content-Type", "application/json", "If-Match", "\"1-0-1\""),
                    "{\"task\":\"b\"}"),
            json("POST", "/todo", "{"),
            json("POST", "/todo", "{}"),
            json("GET", "/todo/999999", ""),
            json("PUT", "/todo", "{}"),
            json("POST", "/todo", "{\"task\":\"c\",\"completed\":true}"),
            json("POST", "/todo/2/move", "{\"after\":null}"),
            json("GET", "/changes", ""),
            json("DELETE", "/todo/1", ""),
            json("DELETE", "/todo?completed=true", ""),
            json("GET", "/trash", ""),
            json("GET", "/changes", ""),
            json("POST", "/lists", "{\"title\":\"Home\"}"),
            json("POST", "/lists", "{\"title\":\"Work\"}"),
            json("POST", "/todo", "{\"task\":\"d\",\"list\":1,\"tags\":[\"home\",\"Work\"],\"notes\":\"Learn\"}"),
            json("POST", "/trash/1/restore", ""),
            json("DELETE", "/trash/2", ""));

    /** The statuses that the first requests meet. */
    static final Set<Integer> USUAL = Set.of(200, 201, 204, 400, 404, 405, 412, 422);

    private final Deque<RandomRequest> first = new ArrayDeque<>(FIRST);
    private final RandomGenerator random;
    private final List<Long> ids = new ArrayList<>(List.of(1L));
    private final List<Long> lists = new ArrayList<>(List.of(1L, 2L));
    private final List<String> deletions = new ArrayList<>(List.of("/trash/1"));

    RandomRequests(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A request; the path {@link #NEXT_PAGE} stands for where the last list goes on, and {@link #NEXT_CHANGES} for
     * where the feed of changes does.
     */
    record RandomRequest(String method, String path, Map<String, String> headers, String body) {}

    static final String NEXT_PAGE = "next page";
    static final String NEXT_CHANGES = "next changes";

    private static RandomRequest json(String method, String path, String body) {
        return new RandomRequest(method, path, Map.of("Content-Type", "application/json"), body);
    }

    RandomRequest next() {
        if (!first.isEmpty()) {
            return first.remove();
        }
        String method = one(METHODS);
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", one(MEDIA_TYPES)));
        HEADERS.forEach((name, values) -> {
            if (random.nextInt(4) == 0) {
                headers.put(name, one(values));
            }
        });
        boolean bodiless = method.equals("GET") || method.equals("HEAD");
        String path = path(method);
        return new RandomRequest(method, path, headers, bodiless ? "" : body(method, path));
    }

    /** Learns from an answer what there is. */
    void learn(Answer answer) {
        JsonNode id = answer.body().path("id");
        if (answer.status() == 201 && id.isIntegralNumber()) {
            (answer.body().has("title") ? lists : ids).add(id.longValue());
        }
        answer.deletion().ifPresent(deletions::add);
    }

    private String path(String method) {
        return switch (random.nextInt(22)) {
            case 0 -> one(PATHS);
            case 1, 2, 3 -> "/todo" + query();
            case 4 -> method.equals("GET") ? NEXT_PAGE : "/todo?completed=true";
            case 5 -> trash(method);
            case 6 -> method.equals("POST") ? one(deletions) + "/restore" : one(deletions);
            case 7 -> method.equals("GET") ? NEXT_CHANGES : "/changes?limit=3";
            case 8 -> "/todo/" + one(ids) + "/move";
            case 9 -> "/lists" + (method.equals("POST") ? "" : query());
            case 10, 11 -> "/lists/" + one(lists);
            case 12 -> "/lists/" + one(lists) + "/move";
            case 13 -> method.equals("GET") ? "/tags" + query() : "/tags/" + one(TAG_NAMES);
            case 14, 15 -> "/todo/" + one(ids) + "/tags/" + one(TAG_NAMES);
            case 16 -> "/todo" + query();
            default -> method.equals("POST") ? "/todo" : "/todo/" + one(ids);
        };
    }

    /** Seldom emptied, so that there is something in it. */
    private String trash(String method) {
        return method.equals("DELETE") && random.nextInt(4) == 0 ? "/trash?all=true" : "/trash" + query();
    }

    private String query() {
        List<String> parameters = new ArrayList<>();
        while (random.nextInt(3) > 0) {
            parameters.add(one(PARAMETERS));
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private String body(String method, String path) {
        if (random.nextInt(10) == 0) {
            return one(BROKEN);
        }
        if (path.endsWith("/move")) {
            List<Long> neighbours = path.startsWith("/lists") ? lists : ids;
            String list = random.nextInt(3) == 0 ? ",\"list\":" + one(LISTS) : "";
            return "{\"after\":%s%s}"
                    .formatted(random.nextInt(4) == 0 ? "null" : one(neighbours).toString(), list);
        }
        if (path.startsWith("/lists")) {
            return "{%s}".formatted(one(LIST_MEMBERS));
        }
        if (path.startsWith("/tags")) {
            return "{\"name\":\"%s\"}".formatted(one(TAG_NAMES));
        }
        List<String> members = new ArrayList<>();
        if (!method.equals("PATCH") || random.nextBoolean()) {
            // Mostly a good one, so that there is something to work on.
            members.add("\"task\":" + (random.nextInt(4) > 0 ? TASKS.get(random.nextInt(4)) : one(TASKS)));
        }
        while (random.nextInt(3) == 0) {
            members.add(random.nextBoolean() ? MEMBERS.get(random.nextInt(2)) : one(MEMBERS));
        }
        return "{%s}".formatted(String.join(",", members));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
