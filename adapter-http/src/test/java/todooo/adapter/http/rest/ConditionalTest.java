package todooo.adapter.http.rest;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;
import static todooo.application.testkit.Fixtures.NOON;
import static todooo.application.testkit.Fixtures.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.Client;
import todooo.adapter.http.Client.Reply;
import todooo.adapter.http.TestServer;
import todooo.application.testkit.memory.InMemoryTransactions;
import todooo.domain.value.Owner;

/** Conditional requests (RFC 9110, section 13) on a to-do that is at its second version. */
class ConditionalTest {
    private static final String CURRENT = "\"2-hoebup279c-2\"";
    private static final String STALE = "\"1-hoebup279c-2\"";
    private static final TestServer SERVER = TestServer.start();
    private static final Client CLIENT = new Client(SERVER);

    private String path = "";

    @BeforeEach
    void createTheSecondVersion() {
        path = CLIENT.created("{\"task\":\"one\"}");
        assertThat(CLIENT.put(path, "{\"task\":\"two\"}").header("ETag")).isEqualTo(CURRENT);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"2-hoebup279c-2\"`, 304",
                "`W/\"2-hoebup279c-2\"`, 304",
                "*, 304",
                "` * `, 304",
                "`\"1-hoebup279c-2\", \"2-hoebup279c-2\"`, 304",
                "`\"1-hoebup279c-2\",,W/\"2-hoebup279c-2\" , `, 304",
                "`\"a,b\"\t,\t\"2-hoebup279c-2\"`, 304",
                "`\"é\",\"2-hoebup279c-2\"`, 304",
                "`\"1-hoebup279c-2\"`, 200",
                "`\"2\"`, 200",
                "`\"2-hoebup279z-2\"`, 200",
                "`\"2-hoebup279c-1\"`, 200",
                "`\"2-hoebup279c\"`, 200",
                "`\"2-0hoebup279c-2\"`, 200",
                "`\"2-HOEBUP279C-2\"`, 200",
                "`\"2--hoebup279c-2\"`, 200",
                "`\"2-zzzzzzzzzzzz-2\"`, 200",
                "`\"2-zzzzzzzzzzzzz-2\"`, 200",
                "`\"02-hoebup279c-2\"`, 200",
                "`\"99999999999999999999\"`, 200",
                "`\"\"`, 200",
                "`,`, 200",
                "`\"*\"`, 200",
            })
    void readsOnlyWhatIsNew(String ifNoneMatch, int status) {
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply reply = send(method, "If-None-Match", ifNoneMatch);

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("ETag")).isEqualTo(CURRENT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"2-hoebup279c-2\"`, 200",
                "*, 200",
                "`\"1-hoebup279c-2\", \"2-hoebup279c-2\"`, 200",
                "`W/\"1-hoebup279c-2\", \"2-hoebup279c-2\"`, 200",
                "`W/\"2-hoebup279c-2\"`, 412",
                "`\"1-hoebup279c-2\"`, 412",
                "`\"2\"`, 412",
                "`\"2-hoebup279z-2\"`, 412",
                "`\"2-hoebup279c-1\"`, 412",
                "`\"2-hoebup279c\"`, 412",
                "`\"2-0hoebup279c-2\"`, 412",
                "`\"2-HOEBUP279C-2\"`, 412",
                "`\"2--hoebup279c-2\"`, 412",
                "`\"2-zzzzzzzzzzzz-2\"`, 412",
                "`\"2-zzzzzzzzzzzzz-2\"`, 412",
                "`\"02-hoebup279c-2\"`, 412",
                "`,`, 412",
            })
    void changesOnlyWhatTheClientHasSeen(String ifMatch, int status) {
        for (String method : new String[] {"GET", "PUT", "PATCH"}) {
            assertThat(send(method, "If-Match", ifMatch).status()).as(method).isEqualTo(status);
        }
        assertThat(send("DELETE", "If-Match", ifMatch).status()).isEqualTo(status == 200 ? 204 : status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "\"2", "2\"", "\"2\" \"3\"", "w/\"2\"", "W/2", "*, \"2\"", "**", "\"a b\"", "'2'"})
    void refusesWhatIsNoListOfEntityTags(String list) {
        for (String header : new String[] {"If-Match", "If-None-Match"}) {
            for (String method : new String[] {"GET", "PUT", "PATCH", "DELETE"}) {
                JsonNode problem = send(method, header, list).problem(400, "malformed-request");
                assertThat(problem.get("detail").textValue()).contains("header " + header + " ");
            }
        }
        assertThat(CLIENT.get(path).header("ETag")).isEqualTo(CURRENT);
    }

    @Test
    void takesNoTagOfATodoWithTheSameIdAndVersionInAnotherDatabase() {
        var transactions = new InMemoryTransactions();
        transactions.write(
                Owner.LOCAL, unit -> unit.of(Owner.LOCAL).todos().add(content("other"), NOON.plus(1, MICROS)));
        try (TestServer other = TestServer.over(transactions);
                TestServer mine = TestServer.start()) {
            Client client = new Client(mine);
            String todo = client.created("{\"task\":\"mine\"}");
            String foreign = new Client(other).get("/todo/1").header("ETag");

            assertThat(todo).isEqualTo("/todo/1");
            assertThat(client.get(todo, "If-None-Match", foreign).status()).isEqualTo(200);
            for (String method : new String[] {"PUT", "PATCH", "DELETE"}) {
                for (String path : new String[] {todo, "/todo-backend/1"}) {
                    client.send(
                                    method,
                                    path,
                                    BodyPublishers.ofString("{}"),
                                    "If-Match",
                                    foreign,
                                    "Content-Type",
                                    "application/json")
                            .problem();
                }
            }
            assertThat(client.get(todo).json().get("task").textValue()).isEqualTo("mine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void showsTheCurrentVersionToWhoeverMissedIt(String method) {
        Reply reply = send(method, "If-Match", STALE);

        JsonNode problem = reply.problem(412, "precondition-failed");
        assertThat(reply.header("ETag")).isEqualTo(CURRENT);
        assertThat(problem.get("current")).isEqualTo(CLIENT.get(path).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void writesNothingToWhatMustNotBeThere(String method) {
        for (String list : new String[] {"*", CURRENT, "W/" + CURRENT}) {
            send(method, "If-None-Match", list).problem(412, "precondition-failed");
        }
        assertThat(send(method, "If-None-Match", STALE).status()).isLessThan(300);
    }

    @Test
    void examinesIfMatchFirst() {
        assertThat(send("GET", "If-Match", STALE, "If-None-Match", CURRENT).status())
                .isEqualTo(412);
        assertThat(send("GET", "If-Match", CURRENT, "If-None-Match", CURRENT).status())
                .isEqualTo(304);
        assertThat(send("PUT", "If-Match", CURRENT, "If-None-Match", CURRENT).status())
                .isEqualTo(412);
    }

    @Test
    void takesTheLinesOfOneHeaderTogether() {
        assertThat(send("GET", "If-None-Match", STALE, "If-None-Match", CURRENT).status())
                .isEqualTo(304);
        send("GET", "If-None-Match", "*", "If-None-Match", CURRENT).problem(400, "malformed-request");
    }

    @Test
    void ignoresTheConditionsOnTimesThatItDoesNotState() {
        String past = "Sat, 01 Jan 2000 00:00:00 GMT";

        assertThat(send("PUT", "If-Unmodified-Since", past).status()).isEqualTo(200);
        assertThat(send("GET", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsWithA304WhatA200WouldHaveButTheBody() {
        Reply reply = send("GET", "If-None-Match", CURRENT, "X-Request-Id", "mine");

        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(reply.header("Date")).isNotEmpty();
        assertThat(reply.header("Content-Type")).isEmpty();
        assertThat(reply.header("X-Request-Id")).isEqualTo("mine");
    }

    @Test
    void examinesAConditionLast() {
        String absent = "/todo/999999";

        CLIENT.send("DELETE", absent, BodyPublishers.noBody(), "If-Match", "*").problem(404, "not-found");
        CLIENT.get(absent, "If-Match", STALE).problem(404, "not-found");
        CLIENT.get(absent, "If-None-Match", "*").problem(404, "not-found");
        CLIENT.get(path, "If-None-Match", "*", "Accept", "text/html").problem(406, "not-acceptable");
        CLIENT.send("PUT", path, BodyPublishers.ofString("{}"), "If-Match", STALE, "Content-Type", "text/plain")
                .problem(415, "unsupported-media-type");
        CLIENT.send("PUT", path, BodyPublishers.ofString("{}"), "If-Match", STALE, "Content-Type", "application/json")
                .problem(422, "invalid-content");
    }

    @Test
    void holdsAChangeThatChangesNothingToItsCondition() {
        Reply unchanged = CLIENT.send(
                "PATCH", path, BodyPublishers.ofString("{}"), "If-Match", STALE, "Content-Type", "application/json");

        unchanged.problem(412, "precondition-failed");
    }

    @Test
    void demandsAConditionIfTheSettingsSaySo() {
        try (TestServer strict = TestServer.requiringIfMatch()) {
            Client client = new Client(strict);
            String todo = client.created("{\"task\":\"t\"}");

            client.put(todo, "{\"task\":\"u\"}").problem(428, "precondition-required");
            client.patch(todo, "{}").problem(428, "precondition-required");
            client.delete(todo).problem(428, "precondition-required");
            client.post(todo + "/move", "{\"after\":null,\"list\":null}").problem(428, "precondition-required");
            assertThat(client.post(todo + "/move", "{\"after\":null}").status()).isEqualTo(204);
            assertThat(client.get(todo).status()).isEqualTo(200);
            assertThat(client.delete("/todo?completed=true").status()).isEqualTo(200);
            assertThat(client.send("DELETE", todo, BodyPublishers.noBody(), "If-Match", STALE)
                            .status())
                    .isEqualTo(204);
        }
    }

    private Reply send(String method, String... headers) {
        String[] all = Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                .toArray(String[]::new);
        return CLIENT.send(method, path, BodyPublishers.ofString("{\"task\":\"two\"}"), all);
    }
}
