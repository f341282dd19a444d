package todooo.adapter.persistence.sql.sqlite;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import todooo.adapter.persistence.sql.Statements;
import todooo.domain.query.SearchText;
import todooo.domain.query.read.SearchedText;
import todooo.domain.value.Owner;

/**
 * SQLite's indexes of trigrams (<a href="https://www.sqlite.org/fts5.html">FTS5</a>): one of tasks, and one of notes,
 * in which to-dos without notes are not.
 */
final class SqliteTextIndex {
    /** A look at a trigram that more to-dos have is in vain, and takes a tenth of the time to weigh all. */
    private static final int LOOKED_AT = 4;

    /** So many are looked up about as fast as trigrams are weighed. */
    private static final int FEW = 50;

    /** More trigrams are hardly more selective, and take time to weigh. */
    private static final int WEIGHED = 32;

    /**
     * Pages of the index, of about 3,500 to-dos each, that a search of several trigrams reads: a few milliseconds'
     * worth.
     */
    private static final int PAGES = 60;

    private static final Pattern TABLE =
            Pattern.compile("(todo|notes)_search(_(data|idx|content|docsize|config|end))?");

    /** Expects trigrams, the limit of a look at each, trigrams to weigh, and the limit of pages. */
    private static final String FOUND = """
            with recursive rare (trigram) as (
                select value
                from json_each(?) as word
                where not exists (
                    select 1
                    from {index}
                    where {index} match '"' || replace(word.value, '"', '""') || '"'
                    limit 1 offset ?)
                limit 1
            ), segment (id) as (
                select min(segid)
                from {index}_idx
                union all
                select (select min(segid) from {index}_idx where segid > segment.id)
                from segment
                where segment.id is not null
            ), weighed (trigram, pages) as (
                select word.value, sum(coalesce(
                    (select pgno / 2
                     from {index}_idx
                     where segid = segment.id and term > cast('0' || word.value as blob)
                     order by term
                     limit 1),
                    (select max(id) - (segment.id << 37)
                     from {index}_data
                     where id < (segment.id << 37) + (1 << 31))
                ) - coalesce(
                    (select pgno / 2
                     from {index}_idx
                     where segid = segment.id and term <= cast('0' || word.value as blob)
                     order by term desc
                     limit 1), 1))
                from json_each(?) as word left join segment on segment.id is not null
                group by word.value
            ), chosen (trigram) as (
                select trigram
                from (
                    select trigram, row_number() over lightest as place, sum(pages) over lightest as pages
                    from weighed
                    window lightest as (order by pages, trigram)
                )
                where place = 1 or pages <= ?
                order by place
            )
            select rowid
            from {index}
            where {index} match coalesce(
                (select '"' || replace(trigram, '"', '""') || '"' from rare),
                (select group_concat('"' || replace(trigram, '"', '""') || '"', ' AND ') from chosen))
            """;

    /** Expects the owner and the folded text. Only the index of tasks has an end. */
    private static final String BEHIND_THE_END = """
            union all
            select id
            from todo not indexed
            where id > (select last_id from todo_search_end) and owner = ? and instr(task_folded, ?) > 0
            """;

    private SqliteTextIndex() {}

    /** Whether a table of this name is one of the indexes, a part of it, or its end. */
    static boolean hasTable(String name) {
        return TABLE.matcher(name).matches();
    }

    static Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit) throws SQLException {
        return candidates(connection, owner, in, text, limit, PAGES);
    }

    /**
     * FTS5 finds the to-dos of one trigram one after the other, but reads all pages of several in one call that nothing
     * bounds. So the search takes one alone that few to-dos have, if it meets one soon. Else it weighs them: a
     * trigram's to-dos are on the pages from where it begins to where the next one does, in each segment of the index,
     * and the search reads the trigrams of the fewest pages. Which ones it reads decides what it costs and how many
     * candidates too many it finds, never which to-dos are found. Those after the index's end are searched without it.
     */
    static Optional<List<Long>> candidates(
            Connection connection, Owner owner, SearchedText in, SearchText text, int limit, int pages)
            throws SQLException {
        String trigrams = jsonArray(text, WEIGHED);
        if (trigrams.equals("[]")) {
            return Optional.empty();
        }
        List<Object> parameters =
                new ArrayList<>(List.of(jsonArray(text, LOOKED_AT), Math.min(FEW, limit), trigrams, pages));
        if (in == SearchedText.TASK) {
            parameters.add(owner.name());
            parameters.add(text.folded());
        }
        parameters.add(limit + 1);
        List<Long> ids = Statements.numbers(connection, sql(in), parameters.toArray());
        return ids.size() > limit ? Optional.empty() : Optional.of(ids);
    }

    private static String sql(SearchedText in) {
        return switch (in) {
            case TASK ->
                String.format(Locale.ROOT, "%s%slimit ?", FOUND.replace("{index}", "todo_search"), BEHIND_THE_END);
            case NOTES -> String.format(Locale.ROOT, "%slimit ?", FOUND.replace("{index}", "notes_search"));
        };
    }

    private static String jsonArray(SearchText text, int trigrams) {
        return text.trigrams(trigrams).stream().map(SqliteTextIndex::jsonString).collect(joining(",", "[", "]"));
    }

    private static String jsonString(String text) {
        return text.codePoints()
                .mapToObj(c -> c < ' ' || c == '"' || c == '\\'
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : Character.toString(c))
                .collect(joining("", "\"", "\""));
    }
}
