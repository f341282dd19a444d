package todooo.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.benchmark.database.Databases;
import todooo.benchmark.database.Seed;
import todooo.benchmark.server.Distribution;
import todooo.benchmark.server.Program;
import todooo.benchmark.server.ServerName;

/** The servers that are compared: the bare one, and the service with each adapter on each database. */
record Lineup(Distribution distribution, List<Databases> databases, List<String> adapters) {
    /** The servers, each service with its own database of so many to-dos, which is made now. */
    List<Program> of(int rows) throws IOException {
        List<Program> programs = new ArrayList<>();
        programs.add(new Program(ServerName.BARE, distribution.bare(), Map.of()));
        for (Databases each : databases) {
            Seed.fill(each.create(seeded(rows)), rows);
            for (String adapter : adapters) {
                DatabaseSettings copy = each.copy(seeded(rows), copied(rows, adapter));
                programs.add(Program.service(new ServerName(adapter, each.name()), distribution.service(), copy));
            }
            each.remove(seeded(rows));
        }
        return programs;
    }

    /** Deletes the databases of servers that have ended. */
    void removeDatabases(int rows) throws IOException {
        for (Databases each : databases) {
            for (String adapter : adapters) {
                each.remove(copied(rows, adapter));
            }
        }
    }

    private static String seeded(int rows) {
        return "rows_" + rows;
    }

    private static String copied(int rows, String adapter) {
        return "rows_%d_%s".formatted(rows, adapter);
    }
}
