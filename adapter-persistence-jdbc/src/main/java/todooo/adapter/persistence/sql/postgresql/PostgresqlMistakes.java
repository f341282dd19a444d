package todooo.adapter.persistence.sql.postgresql;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Tells a mistake in the settings, which waiting cannot mend, from a server that is not there yet. */
final class PostgresqlMistakes {
    private PostgresqlMistakes() {}

    /** Whether every later attempt to connect would fail as this one did. */
    static boolean isOne(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        return state.startsWith("28") // the user or the password
                || state.startsWith("3D") // the name of the database
                || state.equals("08004") // no TLS, no password
                || (state.equals("08006") && !isOfTheNetwork(error)); // a certificate
    }

    private static boolean isOfTheNetwork(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof EOFException) {
                return true;
            }
        }
        return false;
    }
}
