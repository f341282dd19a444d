package todooo.adapter.persistence.sql.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import todooo.adapter.persistence.sql.Statements;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.value.Owner;

/** PostgreSQL's indexes of trigrams (<a href="https://www.postgresql.org/docs/current/pgtrgm.html">pg_trgm</a>). */
final class PostgresqlTextIndex {
    /** More trigrams are hardly more selective, and take time to weigh. */
    private static final int WEIGHED = 12;

    /** To-dos that are looked at to see how frequent a trigram is: few, as each lies elsewhere. */
    private static final int SAMPLE = 300;

    /** In how many of those a rare trigram is at most: one in a hundred. */
    private static final int RARE = 3;

    private PostgresqlTextIndex() {}

    /**
     * The index reads all to-dos of a frequent trigram, whatever the limit, but skips them beside a rare one. So it is
     * asked only for texts that have a rare one.
     */
    static Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit) throws SQLException {
        if (!hasRareTrigram(connection, owner, column(in), text)) {
            return Optional.empty();
        }
        List<Long> ids = Statements.numbers(
                connection, String.format(Locale.ROOT, """
                select id
                from todo
                where owner = ? and %s like ? escape '!'
                limit ?
                """, column(in)), owner.name(), likePattern(text), limit + 1);
        return ids.size() > limit ? Optional.empty() : Optional.of(ids);
    }

    /** Only letters and digits are in the index as they are. */
    private static boolean hasRareTrigram(Connection connection, Owner owner, String column, SearchText text)
            throws SQLException {
        String[] trigrams = text.trigrams(WEIGHED).toArray(String[]::new);
        if (trigrams.length == 0) {
            return false;
        }
        return Statements.hasRow(
                connection,
                String.format(Locale.ROOT, """
                        with sample as materialized (
                            select picked.text
                            from (select min(id) as first, max(id) as last from todo where owner = ?) as ends
                                cross join generate_series(first, last, greatest((last - first) / ?, 1)) as place
                                cross join lateral (
                                    select %s as text
                                    from todo
                                    where owner = ? and id >= place
                                    order by id
                                    limit 1
                                ) as picked
                        )
                        select word
                        from unnest(?::text[]) as word
                        where word ~ '^[[:alnum:]]{3}$'
                            and (select count(*) from sample where strpos(text, word) > 0) <= ?
                        limit 1
                        """, column),
                owner.name(),
                SAMPLE,
                owner.name(),
                trigrams,
                RARE);
    }

    private static String column(SearchedText in) {
        return switch (in) {
            case TASK -> "task_folded";
            case NOTES -> "notes_folded";
        };
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
