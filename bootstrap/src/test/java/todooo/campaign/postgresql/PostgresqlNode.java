package todooo.campaign.postgresql;

import java.nio.file.Path;
import java.util.List;

/** A PostgreSQL server on the loopback interface: its data, and the port that it always has. */
record PostgresqlNode(PostgresqlPrograms programs, Path data, int port) {
    /**
     * The differences from the defaults: a standby looks for its primary more often, and finds there what it missed.
     */
    private static final String OPTIONS = " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
            + " -c wal_retrieve_retry_interval=100ms -c wal_keep_size=128MB";

    /** A new server with nothing on it. */
    static PostgresqlNode create(PostgresqlPrograms programs, Path data, int port, String user, Path passwordFile) {
        programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + data,
                        "--username=" + user,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8"));
        return new PostgresqlNode(programs, data, port);
    }

    /** A server that follows this one, once it is started. */
    PostgresqlNode standby(Path copy, int copyPort, String user) {
        programs.run(
                "pg_basebackup",
                List.of(
                        "--dbname=host=127.0.0.1 port=%d user=%s".formatted(port, user),
                        "--pgdata=" + copy,
                        "--checkpoint=fast",
                        "--write-recovery-conf"));
        return new PostgresqlNode(programs, copy, copyPort);
    }

    /** Starts it and returns once it takes connections. */
    void start() {
        programs.run(
                "pg_ctl",
                List.of("start", "--pgdata=" + data, "--log=" + data + ".log", "--options=-p " + port + OPTIONS));
    }

    /** Stops it without any farewell, as a crash would: it has to recover at its next start. */
    void crash() {
        programs.run("pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=immediate"));
    }

    /** Makes a primary server of a standby, and returns once it takes writes. */
    void promote() {
        programs.run("pg_ctl", List.of("promote", "--pgdata=" + data));
    }
}
