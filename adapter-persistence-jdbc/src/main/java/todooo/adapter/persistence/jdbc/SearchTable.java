package todooo.adapter.persistence.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import todooo.domain.Owner;
import todooo.domain.SearchText;

/** The table in which SQLite keeps what texts are made of (<a href="https://www.sqlite.org/fts5.html">FTS5</a>). */
record SearchTable(JdbcSession session, Owner owner) {
    /** So many are sooner looked up and sorted, more are sooner met by reading a list of a million: measured, not exact. */
    private static final int MAX_CANDIDATES = 4_000;

    /** The ids of all to-dos that may contain the text; nothing if they are too many. */
    Optional<List<Long>> candidates(SearchText text) {
        String words = text.trigrams().stream()
                .map(word -> '"' + word.replace("\"", "\"\"") + '"')
                .collect(joining(" AND "));
        List<Long> ids = words.isEmpty() ? scanned(text) : found(words, text);
        return ids.size() > MAX_CANDIDATES ? Optional.empty() : Optional.of(ids);
    }

    private List<Long> found(String words, SearchText text) {
        return session.query("""
                select rowid
                from todo_search
                where todo_search match ?
                union all
                select id
                from todo not indexed
                where id > (select last_id from todo_search_end) and owner = ? and instr(task_folded, ?) > 0
                limit ?
                """, row -> row.getLong(1), words, owner.name(), text.folded(), MAX_CANDIDATES + 1);
    }

    /** A text that is too short for the table: to read all tasks takes far less than to look each up in the order of a list. */
    private List<Long> scanned(SearchText text) {
        return session.query("""
                select id
                from todo not indexed
                where owner = ? and instr(task_folded, ?) > 0
                limit ?
                """, row -> row.getLong(1), owner.name(), text.folded(), MAX_CANDIDATES + 1);
    }
}
