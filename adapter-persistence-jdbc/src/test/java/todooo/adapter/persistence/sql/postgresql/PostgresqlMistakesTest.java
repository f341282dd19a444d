package todooo.adapter.persistence.sql.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresqlMistakesTest {
    @ParameterizedTest
    @MethodSource
    void areWhatEveryAttemptWouldMeet(SQLException error) {
        assertThat(PostgresqlMistakes.isOne(error)).isTrue();
    }

    static Stream<SQLException> areWhatEveryAttemptWouldMeet() {
        return Stream.of(
                error("28P01", null), // a wrong password
                error("3D000", null), // a database that does not exist
                error("08004", null), // a server without TLS
                error("08006", null), // a certificate for another host
                error("08006", new FileNotFoundException()), // the root certificate
                error("08006", causedBy(new SSLHandshakeException("PKIX"), new CertificateException())));
    }

    @ParameterizedTest
    @MethodSource
    void areNotWhatPassesWithTime(SQLException error) {
        assertThat(PostgresqlMistakes.isOne(error)).isFalse();
    }

    static Stream<SQLException> areNotWhatPassesWithTime() {
        return Stream.of(
                error("57P03", null), // it starts
                error("53300", null), // too many connections
                error("08001", null), // no primary among the hosts
                error("08001", new ConnectException()),
                error("08006", new UnknownHostException()),
                error("08006", new SocketTimeoutException()),
                error("08006", causedBy(new SSLHandshakeException("terminated"), new EOFException())),
                error("08006", causedBy(new SSLException("reset"), new SocketException())));
    }

    private static SQLException error(String state, @Nullable Throwable cause) {
        return new SQLException("refused", state, cause);
    }

    private static Throwable causedBy(Throwable thrown, Throwable cause) {
        return thrown.initCause(cause);
    }
}
