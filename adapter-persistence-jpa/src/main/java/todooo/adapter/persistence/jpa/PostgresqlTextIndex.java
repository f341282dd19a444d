package todooo.adapter.persistence.jpa;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import todooo.domain.query.SearchText;
import todooo.domain.value.Owner;

/** PostgreSQL's index of trigrams (<a href="https://www.postgresql.org/docs/current/pgtrgm.html">pg_trgm</a>). */
record PostgresqlTextIndex(JpaSession session, Owner owner) implements TextIndex {
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
        List<Long> ids = TextIndex.values(
                session,
                """
                select id
                from todo
                where owner = :owner and task_folded like :pattern escape '!'
                limit :limit
                """,
                Long.class,
                Map.of("owner", owner.name(), "pattern", likePattern(text), "limit", limit + 1));
        return ids.size() > limit ? Optional.empty() : Optional.of(ids);
    }

    /** Only letters and digits are in the index as they are. */
    private boolean hasRareTrigram(SearchText text) {
        String[] trigrams = text.trigrams(WEIGHED).toArray(String[]::new);
        if (trigrams.length == 0) {
            return false;
        }
        List<String> rare = TextIndex.values(
                session,
                """
                        with sample as materialized (
                            select picked.task_folded
                            from (select min(id) as first, max(id) as last from todo where owner = :owner) as ends
                                cross join generate_series(first, last, greatest((last - first) / :sample, 1)) as place
                                cross join lateral (
                                    select task_folded
                                    from todo
                                    where owner = :owner and id >= place
                                    order by id
                                    limit 1
                                ) as picked
                        )
                        select word
                        from unnest(cast(:trigrams as text[])) as word
                        where word ~ '^[[:alnum:]]{3}$'
                            and (select count(*) from sample where strpos(task_folded, word) > 0) <= :rare
                        limit 1
                        """,
                String.class,
                Map.of("owner", owner.name(), "sample", SAMPLE, "trigrams", trigrams, "rare", RARE));
        return !rare.isEmpty();
    }

    @Override
    public Conditions among(List<Long> ids) {
        String array = ids.stream().map(String::valueOf).collect(joining(",", "{", "}"));
        return Conditions.of(owner)
                .and("sql('?', t.id) in (sql('select unnest(cast(? as bigint[]))', :ids))", Map.of("ids", array));
    }

    private static String likePattern(SearchText text) {
        return "%" + text.folded().replaceAll("[!%_]", "!$0") + "%";
    }
}
