package todooo.adapter.persistence.jpa;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import todooo.domain.Owner;
import todooo.domain.SearchText;

/** The table in which SQLite keeps what texts are made of (<a href="https://www.sqlite.org/fts5.html">FTS5</a>). */
record SearchTable(JpaSession session, Owner owner) {
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
        return ids("""
                select rowid
                from todo_search
                where todo_search match :words
                union all
                select id
                from todo not indexed
                where id > (select last_id from todo_search_end) and owner = :owner and instr(task_folded, :text) > 0
                limit :limit
                """, text, Map.of("words", words));
    }

    /** A text that is too short for the table: to read all tasks takes far less than to look each up in the order of a list. */
    private List<Long> scanned(SearchText text) {
        return ids("""
                select id
                from todo not indexed
                where owner = :owner and instr(task_folded, :text) > 0
                limit :limit
                """, text, Map.of());
    }

    private List<Long> ids(String sql, SearchText text, Map<String, String> more) {
        List<?> ids = session.read(entities -> {
            var query = entities.createNativeQuery(sql, Long.class)
                    .setParameter("owner", owner.name())
                    .setParameter("text", text.folded())
                    .setParameter("limit", MAX_CANDIDATES + 1);
            more.forEach(query::setParameter);
            return query.getResultList();
        });
        return ids.stream().map(Long.class::cast).toList();
    }
}
