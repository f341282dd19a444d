package todooo.benchmark.lists;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import todooo.adapter.persistence.sql.DatabaseSettings;
import todooo.adapter.persistence.sql.opening.DatabaseFactory;
import todooo.benchmark.database.Tasks;
import todooo.domain.value.Folding;

/**
 * Fills a new database by a few statements: through the port it would take many times as long. What an adapter or a
 * trigger keeps beside the rows is there too.
 */
final class PopulationSeed {
    private static final int SENTENCES = 4_096;

    /** A prime, so that multiples of other numbers go through all that is below it, in no order that one sees. */
    private static final long MODULUS = 2_147_483_647;

    private static final long MULTIPLIER = 1_327_217_885;
    private static final Pattern DICE = Pattern.compile("\\{(skewed )?dice}");

    private static final List<String> FASTER_SQLITE = List.of(
            "pragma journal_mode = off",
            "pragma synchronous = off",
            "pragma cache_size = -400000",
            "pragma temp_store = memory");

    /** The references are right, and looking for each takes most of the time. */
    private static final List<String> FASTER_POSTGRESQL =
            List.of("set session_replication_role = replica", "set work_mem = '256MB'");

    private final Population population;
    private final boolean sqlite;
    private int dice;

    private PopulationSeed(Population population, boolean sqlite) {
        this.population = population;
        this.sqlite = sqlite;
    }

    /** Creates the schema and everything in it. */
    static void fill(DatabaseSettings settings, Population population) {
        DatabaseFactory.open(settings).close();
        try (Connection connection =
                DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            new PopulationSeed(population, settings.url().startsWith("jdbc:sqlite:")).fill(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : sqlite ? FASTER_SQLITE : FASTER_POSTGRESQL) {
                statement.execute(setting);
            }
            connection.setAutoCommit(false);
            statement.execute(numbers());
            addSentences(connection);
            statement.execute(links());
            statement.execute("create index seed_link_todo on seed_link (n)");
            for (String sql : List.of(lists(), tags(), todos(), tagged())) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
            if (!sqlite) {
                statement.execute("vacuum analyze"); // now, as PostgreSQL would do it in the middle of a measurement
            }
        }
    }

    private String numbers() {
        return "create temp table seed_number as "
                + sql(sqlite ? """
                with recursive number (n) as (select 1 union all select n + 1 from number where n < {todos})
                select n from number
                """ : "select n from generate_series(1::bigint, {todos}) as n");
    }

    private static void addSentences(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table seed_text (number integer primary key, plain text, folded text)");
        }
        try (var insert = connection.prepareStatement("insert into seed_text values (?, ?, ?)")) {
            for (int i = 0; i < SENTENCES; i++) {
                String sentence = Tasks.sentence(i);
                insert.setInt(1, i);
                insert.setString(2, sentence);
                insert.setString(3, Folding.fold(sentence));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The first tag is on a third, the others on fewer and fewer, the last ones on none. */
    private String links() {
        return sql("create temp table seed_link as "
                + """
                select n, n % {owners} * {tags} + tag as tag
                from (
                    select n, 1 as tag from seed_number where {dice} % 3 = 0
                    union select n, {rarer tag} from seed_number where {dice} % 2 = 0
                    union select n, {rarer tag} from seed_number where {dice} % 4 = 0
                ) as link
                """.replace(
                        "{rarer tag}", "2 + cast(floor(({tags} - 1) * {skewed dice} * {skewed dice}) as integer)"));
    }

    private String lists() {
        return sql("""
                insert into todo_list (id, owner, title, archived, change, created_at, updated_at, version)
                select n, 'owner ' || ((n - 1) / {lists}), 'List ' || n, false, 0, {first}, {first}, 1
                from seed_number
                where n <= {owners} * {lists}
                """);
    }

    private String tags() {
        return sql("""
                insert into tag (id, owner, name, name_folded, todos, retired)
                select n, 'owner ' || ((n - 1) / {tags}), 'tag ' || ((n - 1) % {tags} + 1),
                    'tag ' || ((n - 1) % {tags} + 1), coalesce(used.todos, 0), false
                from seed_number
                    left join (select tag, count(*) as todos from seed_link group by tag) as used on used.tag = n
                where n <= {owners} * {tags}
                """);
    }

    /** Nothing but the time of creation, and the places of those that were not moved, has to do with the id. */
    private String todos() {
        return sql("""
                insert into todo (id, owner, list, task, task_folded, completed, completed_at, position, moved_to,
                    created_at, updated_at, version, change, due, start_day, priority, notes, notes_folded, tags)
                select n, 'owner ' || (n % {owners}), list,
                    task.plain || task_end || ' #' || n, task.folded || task_end || ' #' || n,
                    completed, case when completed and known then {first} + completion * {distance} end,
                    position, moved_to, {first} + n * {distance}, {first} + change * {distance}, 1, 0,
                    due, start_day, priority,
                    case when noted then note.plain || '. ' || task.plain || note_end end,
                    case when noted then note.folded || '. ' || task.folded || note_end end,
                    (select count(*) from seed_link where seed_link.n = drawn.n)
                from (
                    select n,
                        case when {dice} % 10 >= 3
                            then n % {owners} * {lists} + 1 + cast(floor({lists} * {skewed dice}) as integer)
                        end as list,
                        {dice} % {sentences} as task_number,
                        case when {dice} % {rarely} = 0 then ' with the {rare in task}' else '' end as task_end,
                        {dice} % 3 = 0 as completed,
                        {dice} % 10 > 0 as known,
                        n + {dice} % ({todos} / 10) as completion,
                        case when {dice} % 5 = 0 then {dice} % {orders} end as position,
                        case when {dice} % 50 = 0 then {dice} % {todos} * 1048576 + 524288 end as moved_to,
                        case when {dice} % 3 = 0 then n + {dice} % {todos} else n end as change,
                        case when {dice} % 5 = 0
                            then ({first day} + {dice} % {days}) * 1441 + {dice} % 4 / 3 * (1 + {dice} % 1440)
                        end as due,
                        case when {dice} % 10 = 0 then {first day} + {dice} % {days} end as start_day,
                        case when {dice} % 7 = 0 then 1 + {dice} % 3 end as priority,
                        {dice} % 10 = 0 as noted,
                        {dice} % {sentences} as note_number,
                        case when {dice} % ({rarely} / 10) = 0 then ' with the {rare in notes}' else '' end as note_end
                    from seed_number
                ) as drawn
                    cross join seed_text as task
                    cross join seed_text as note
                where task.number = task_number and note.number = note_number
                """);
    }

    private String tagged() {
        return sql("""
                insert into todo_tag (owner, tag, created_at, todo)
                select 'owner ' || (n % {owners}), tag, {first} + n * {distance}, n
                from seed_link
                order by tag, n
                """);
    }

    /** Fills in the numbers. Each dice has its own multiplier, so what is drawn with it goes its own way. */
    private String sql(String template) {
        String sql = template.replace("{todos}", String.valueOf(population.todos()))
                .replace("{owners}", String.valueOf(population.owners()))
                .replace("{lists}", String.valueOf(population.lists()))
                .replace("{tags}", String.valueOf(population.tags()))
                .replace("{sentences}", String.valueOf(SENTENCES))
                .replace("{orders}", String.valueOf(Population.ORDERS))
                .replace("{days}", String.valueOf(Population.DAYS))
                .replace("{rarely}", String.valueOf(Population.RARELY))
                .replace("{rare in task}", Population.RARE_IN_TASK)
                .replace("{rare in notes}", Population.RARE_IN_NOTES)
                .replace("{first day}", String.valueOf(Population.FIRST_DAY.toEpochDay()))
                .replace("{first}", String.valueOf(Population.FIRST_CREATION))
                .replace("{distance}", String.valueOf(Population.DISTANCE));
        return DICE.matcher(sql).replaceAll(dice -> dice.group(1) == null ? drawn() : skewed(drawn()));
    }

    private String drawn() {
        dice++;
        return String.format(Locale.ROOT, "(n * %d %% %d)", dice * MULTIPLIER % MODULUS, MODULUS);
    }

    /** From 0 to 1, and mostly low. */
    private static String skewed(String drawn) {
        return String.format(Locale.ROOT, "(%1$s / %2$d.0 * %1$s / %2$d.0)", drawn, MODULUS);
    }
}
