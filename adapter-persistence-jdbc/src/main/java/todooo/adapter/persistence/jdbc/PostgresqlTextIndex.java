package todooo.adapter.persistence.jdbc;

import java.util.List;
import java.util.Optional;
import todooo.domain.query.SearchText;
import todooo.domain.value.Owner;

/** PostgreSQL's index of trigrams (<a href="https://www.postgresql.org/docs/current/pgtrgm.html">pg_trgm</a>). */
record PostgresqlTextIndex(JdbcSession session, Owner owner) implements TextIndex {
    /** More trigrams are hardly more selective, and take time to weigh. */
    private static final int WEIGHED = 12;

    /** To-dos that are looked at to see how frequent a trigram is: few, as each lies elsewhere. */
    private static final int SAMPLE = 300;

    /** In how many of those a rare trigram is at most: one in a hundred. */
    private static final int RARE = 3;

    /**
     * The index reads all to-dos of a frequent trigram, whatever the limit, but skips them beside a rare one. So it is asked
     * only for texts that have a rare one.
     */
    @Override
    public Optional<List<Long>> candidates(SearchText text, int limit) {
        if (!hasRareTrigram(text)) {
            return Optional.empty();
        }
        List<Long> ids = session.query("""
                select id
                from todo
                where owner = ? and task_folded like ? escape '!'
                limit ?
                """, row -> row.getLong(1), owner.name(), likePattern(text), limit + 1);
        return ids.size() > limit ? Optional.empty() : Optional.of(ids);
    }

    /** Only letters and digits are in the index as they are. */
    private boolean hasRareTrigram(SearchText text) {
        String[] trigrams = text.trigrams(WEIGHED).toArray(String[]::new);
        if (trigrams.length == 0) {
            return false;
        }
        List<String> rare =
                session.query("""
                        with sample as materialized (
                            select picked.task_folded
                            from (select min(id) as first, max(id) as last from todo where owner = ?) as ends
                                cross join generate_series(first, last, greatest((last - first) / ?, 1)) as place
                                cross join lateral (
                                    select task_folded
                                    from todo
                                    where owner = ? and id >= place
                                    order by id
                                    limit 1
                                ) as picked
                        )
                        select word
                        from unnest(?::text[]) as word
                        where word ~ '^[[:alnum:]]{3}$'
                            and (select count(*) from sample where strpos(task_folded, word) > 0) <= ?
                        limit 1
                        """, row -> row.getString(1), owner.name(), SAMPLE, owner.name(), trigrams, RARE);
        return !rare.isEmpty();
    }

    @Override
    public Conditions among(List<Long> ids) {
        return Conditions.of(owner).and("id = any (?)", (Object)
                ids.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public String positionFunction() {
        return "strpos";
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
