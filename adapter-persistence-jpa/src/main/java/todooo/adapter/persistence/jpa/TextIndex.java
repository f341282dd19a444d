package todooo.adapter.persistence.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import todooo.domain.query.SearchText;
import todooo.domain.value.Owner;

/** Finds the to-dos of one owner by their texts, as far as an index of the database does so in a bounded time. */
interface TextIndex {
    /** That of the database behind the session. */
    static TextIndex of(JpaSession session, Owner owner) {
        return session.isSqlite() ? new SqliteTextIndex(session, owner) : new PostgresqlTextIndex(session, owner);
    }

    /** The ids of all to-dos that may contain the text; empty if they are more than the limit, or too long to find. */
    Optional<List<Long>> candidates(SearchText text, int limit);

    /** Lets through the owner's to-dos of these ids, which are looked up by their ids and travel as one parameter. */
    Conditions among(List<Long> ids);

    /** The values that a query in SQL finds. */
    static <T> List<T> values(JpaSession session, String sql, Class<T> type, Map<String, Object> parameters) {
        List<?> values = session.read(entityManager -> {
            var query = entityManager.createNativeQuery(sql, type);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
        return values.stream().map(type::cast).toList();
    }
}
