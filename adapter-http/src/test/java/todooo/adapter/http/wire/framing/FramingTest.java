package todooo.adapter.http.wire.framing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import todooo.adapter.http.LogRecords;
import todooo.adapter.http.RawClient;
import todooo.adapter.http.RawClient.Received;
import todooo.adapter.http.TestServer;

/**
 * Requests that two servers could read in two ways (RFC 9112, section 11.2): each gets one problem and the end of its
 * connection, so that nothing in it is ever taken for a second request.
 */
class FramingTest {
    private static final String HIDDEN = "GET /todo HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final TestServer SERVER = TestServer.start();
    private static final RawClient RAW = new RawClient(SERVER);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            one word                        | NONSENSE↵↵
            no target                       | GET↵↵
            no version                      | GET /todo↵↵
            no path                         | GET ␠HTTP/1.1↵Host: x↵↵
            two spaces                      | GET  /todo HTTP/1.1↵Host: x↵↵
            a tab instead of a space        | GET␉/todo HTTP/1.1↵Host: x↵↵
            a space at the end              | GET /todo HTTP/1.1␠↵Host: x↵↵
            an unknown protocol             | GET /todo HTTQ/1.1↵Host: x↵↵
            a version of two digits         | GET /todo HTTP/1.10↵Host: x↵↵
            a version in lower case         | GET /todo http/1.1↵Host: x↵↵
            another protocol                | GET /todo FTP/1.1↵Host: x↵↵
            a protocol in lower case        | GET /todo http/1.1↵Host: x↵↵
            a method in lower case          | get /todo HTTP/1.1↵Host: x↵↵
            a method in mixed case          | Get /todo HTTP/1.1↵Host: x↵↵
            an unknown one in lower case    | brew /todo HTTP/1.1↵Host: x↵↵
            no token as a method            | G(T /todo HTTP/1.1↵Host: x↵↵
            two empty lines before it       | ↵↵GET /todo HTTP/1.1↵Host: x↵↵
            LF before it                    | ␊GET /todo HTTP/1.1↵Host: x↵↵
            a fragment                      | GET /todo#x HTTP/1.1↵Host: x↵↵
            a space in the target           | GET /todo?task=a b HTTP/1.1↵Host: x↵↵
            a letter beyond ASCII           | GET /todo?task=ü HTTP/1.1↵Host: x↵↵
            the host of a user              | GET http://a@x/todo HTTP/1.1↵Host: x↵↵
            a host that is none             | GET http://x:y/todo HTTP/1.1↵Host: x↵↵
            an absolute target, no host     | GET http://x/todo HTTP/1.1↵↵
            LF after the request line       | GET /todo HTTP/1.1␊Host: x↵↵
            CR after the request line       | GET /todo HTTP/1.1␍Host: x↵↵
            no percent encoding             | GET /%zz HTTP/1.1↵Host: x↵↵
            no percent encoding in a query  | GET /todo?task=%zz HTTP/1.1↵Host: x↵↵
            no character of a path          | GET /to<do HTTP/1.1↵Host: x↵↵
            NUL in the path                 | GET /todo␀ HTTP/1.1↵Host: x↵↵

            no host                         | GET /todo HTTP/1.1↵↵
            an empty host                   | GET /todo HTTP/1.1↵Host:↵↵
            two hosts                       | GET /todo HTTP/1.1↵Host: x↵Host: y↵↵
            the same host twice             | GET /todo HTTP/1.1↵Host: x↵Host: x↵↵
            a list of hosts                 | GET /todo HTTP/1.1↵Host: x, y↵↵
            a host with a name for a port   | GET /todo HTTP/1.1↵Host: x:port↵↵

            no colon                        | GET /todo HTTP/1.1↵Host: x↵no colon↵↵
            no name                         | GET /todo HTTP/1.1↵Host: x↵: y↵↵
            a space in a name               | GET /todo HTTP/1.1↵Host: x↵Bad Name: y↵↵
            a space before the colon        | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding : chunked↵↵0↵↵
            a tab before the colon          | POST /todo HTTP/1.1↵Host: x↵Content-Length␉: 2↵↵{}
            a folded line                   | GET /todo HTTP/1.1↵Host: x↵A: b↵ folded↵↵
            a line folded with a tab        | GET /todo HTTP/1.1↵Host: x↵A: b↵␉folded↵↵
            a folded first line             | GET /todo HTTP/1.1↵ Host: x↵Host: x↵↵
            LF after a header               | GET /todo HTTP/1.1↵Host: x␊A: b↵↵
            LF in a value                   | GET /todo HTTP/1.1↵Host: x↵A: b␊Content-Length: 5↵↵
            CR in a value                   | GET /todo HTTP/1.1↵Host: x↵A: b␍c↵↵
            NUL in a value                  | GET /todo HTTP/1.1↵Host: x↵A: b␀c↵↵
            NUL in a name                   | GET /todo HTTP/1.1↵Host: x↵A␀B: c↵↵
            LF at the end of the head       | GET /todo HTTP/1.1↵Host: x↵␊

            a word as length                | POST /todo HTTP/1.1↵Host: x↵Content-Length: x↵↵{}
            no length                       | POST /todo HTTP/1.1↵Host: x↵Content-Length:↵↵{}
            a negative length               | POST /todo HTTP/1.1↵Host: x↵Content-Length: -2↵↵{}
            a length with a plus            | POST /todo HTTP/1.1↵Host: x↵Content-Length: +2↵↵{}
            a hexadecimal length            | POST /todo HTTP/1.1↵Host: x↵Content-Length: 0x2↵↵{}
            a length with a space           | POST /todo HTTP/1.1↵Host: x↵Content-Length: 2 2↵↵{}
            a list of lengths               | POST /todo HTTP/1.1↵Host: x↵Content-Length: 2, 2↵↵{}
            two lengths                     | POST /todo HTTP/1.1↵Host: x↵Content-Length: 2↵Content-Length: 3↵↵{}
            two equal lengths               | POST /todo HTTP/1.1↵Host: x↵Content-Length: 2↵Content-Length: 2↵↵{}
            a length over 64 bits           | POST /todo HTTP/1.1↵Host: x↵Content-Length: 99999999999999999999↵↵{}
            a length in digits of others    | POST /todo HTTP/1.1↵Host: x↵Content-Length: ²↵↵{}

            a length, then chunks           | POST /todo HTTP/1.1↵Host: x↵Content-Length: 2↵Transfer-Encoding: chunked↵↵0↵↵
            chunks, then a length           | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: chunked↵Content-Length: 2↵↵0↵↵
            a coding that is not the last   | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: chunked, gzip↵↵0↵↵
            chunked twice                   | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: chunked, chunked↵↵0↵↵
            chunked in two lines            | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: chunked↵Transfer-Encoding: chunked↵↵0↵↵
            gzip only                       | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: gzip↵↵{}
            identity                        | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: identity↵↵{}
            chunked in quotes               | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: "chunked"↵↵0↵↵
            no coding                       | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding:↵↵0↵↵
            a vertical tab before chunked   | POST /todo HTTP/1.1↵Host: x↵Transfer-Encoding: ␋chunked↵↵0↵↵
            """)
    void refusesAHead(String name, String head) {
        requireOneProblem(visible(head), 400, "malformed-request");
    }

    @Test
    void refusesAChunkThatIsTooLongEvenToBeDropped() {
        requireOneProblem(
                "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + visible("ffffffff↵{}↵0↵↵"),
                413,
                "content-too-large");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a word                          | zz↵{}↵0↵↵
            no size                         | ↵{}↵0↵↵
            a negative size                 | -2↵{}↵0↵↵
            a size with a plus              | +2↵{}↵0↵↵
            a size with 0x                  | 0x2↵{}↵0↵↵
            a size of many digits           | 00000000000000002↵{}↵0↵↵
            a space after the size          | 2␠↵{}↵0↵↵
            a space before the size         | ␠2↵{}↵0↵↵
            digits of others                | ²↵{}↵0↵↵
            an extension without a sign     | 2 a=b↵{}↵0↵↵
            an extension of another size    | ;a=b↵{}↵0↵↵
            LF in an extension              | 2;a␊b↵{}↵0↵↵
            NUL in an extension             | 2;a␀↵{}↵0↵↵
            LF after the size               | 2␊{}↵0↵↵
            CR after the size               | 2␍{}↵0↵↵
            more bytes than announced       | 2↵{}{}↵0↵↵
            fewer bytes than announced      | 3↵{}↵0↵↵
            LF after the chunk              | 2↵{}␊0↵↵
            CR after the chunk              | 2↵{}␍0↵↵
            nothing after the chunk         | 2↵{}0↵↵
            a trailer without a colon       | 2↵{}↵0↵Content-Length↵↵
            a trailer without a name        | 2↵{}↵0↵: 5↵↵
            a folded trailer                | 2↵{}↵0↵A: b↵ c↵↵
            LF in a trailer                 | 2↵{}↵0↵A: b␊c↵↵
            LF behind a trailer             | 2↵{}↵0↵A: b↵␊
            LF at the end                   | 2↵{}↵0↵␊
            """)
    void refusesAChunk(String name, String chunks) {
        requireOneProblem(
                "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + visible(chunks),
                400,
                "malformed-request");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            an extension                    | C;a=b↵BODY↵0↵↵
            an extension in quotes          | C ; a = "b;␉é" ;c↵BODY↵0↵↵
            one of the last chunk           | C↵BODY↵0;a↵↵
            a trailer                       | C↵BODY↵0↵Content-Length: 5↵↵
            several                         | C↵BODY↵0↵A: b↵Transfer-Encoding:↵↵
            """)
    void ignoresWhatMeansNothingHereAboutChunks(String name, String chunks) {
        String post = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        String body = visible(chunks).replace("BODY", "{\"task\":\"t\"}");

        assertThat(RAW.exchange(post + "Transfer-Encoding: chunked\r\n\r\n" + body + HIDDEN.replace("\r\n\r\n", "")
                                + "\r\nConnection: close\r\n\r\n")
                        .statuses())
                .containsExactly(201, 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2;%s\r\n{}\r\n0\r\n\r\n",
                "2\r\n{}\r\n0;%s\r\n\r\n",
                "2\r\n{}\r\n0\r\nA: %s\r\n\r\n",
            })
    void ignoresNoMoreAboutChunksThan16KiB(String chunks) {
        for (String endless : new String[] {"a".repeat(20_000), "a;".repeat(10_000)}) {
            requireOneProblem(
                    "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + chunks.formatted(endless),
                    400,
                    "malformed-request");
        }
    }

    @Test
    void countsWhatItIgnoresOverAllChunksOfABody() {
        String chunk = "1;%s\r\n \r\n".formatted("a".repeat(100));

        requireOneProblem(
                "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + chunk.repeat(200),
                400,
                "malformed-request");
    }

    @Test
    void readsWhatFollowsChunksThatAreInOrder() {
        String post = "POST /todo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

        assertThat(RAW.exchange(post + "Transfer-Encoding: chunked\r\n\r\nC\r\n{\"task\":\"t\"}\r\n0\r\n\r\n" + post
                                + "Connection: close\r\nContent-Length: 12\r\n\r\n{\"task\":\"t\"}")
                        .statuses())
                .containsExactly(201, 201);
    }

    private static void requireOneProblem(String request, int status, String slug) {
        try (LogRecords log = LogRecords.collect()) {
            Received received = RAW.exchange(request + HIDDEN);

            assertThat(received.statuses()).isEqualTo(List.of(status));
            received.onlyProblem(status, slug);
            assertThat(received.header("Connection")).isEqualTo("close");
            assertThat(log.messages()).isEmpty();
        }
    }

    /** The characters that the tables show by signs. */
    private static String visible(String text) {
        return text.replace("↵", "\r\n")
                .replace('␊', '\n')
                .replace('␍', '\r')
                .replace('␉', '\t')
                .replace('␋', '\u000b')
                .replace('␠', ' ')
                .replace('␀', '\0');
    }
}
