package todooo.domain.query;

import java.util.ArrayList;
import java.util.List;
import todooo.domain.query.Criterion.After;
import todooo.domain.query.Criterion.Beyond;
import todooo.domain.query.Criterion.Contains;
import todooo.domain.query.Criterion.Equal;
import todooo.domain.query.Criterion.Missing;
import todooo.domain.query.Criterion.Present;

/** The criteria of the to-dos that a list reads or counts: each to-do meets all of them. */
final class Criteria {
    private Criteria() {}

    /** The criteria of the part of the list; the to-dos that meet them are a range of an index. */
    static List<Criterion> range(TodoQuery query, KeysetRange part) {
        List<Criterion> criteria = new ArrayList<>();
        if (query.isRangeOfCompleted()) {
            criteria.addAll(completed(query.filter()));
        }
        criteria.addAll(part(query.sort(), part));
        return criteria;
    }

    /** The criteria of the filter that those of the range leave out. */
    static List<Criterion> besideRange(TodoQuery query) {
        List<Criterion> criteria = new ArrayList<>(text(query.filter()));
        if (!query.isRangeOfCompleted()) {
            criteria.addAll(completed(query.filter()));
        }
        return criteria;
    }

    /** The criteria of the part of the list and of the filter, however the to-dos are found. */
    static List<Criterion> among(TodoQuery query, KeysetRange part) {
        List<Criterion> criteria = new ArrayList<>(filter(query.filter()));
        criteria.addAll(part(query.sort(), part));
        return criteria;
    }

    /** The criteria of the filter. */
    static List<Criterion> filter(TodoFilter filter) {
        List<Criterion> criteria = new ArrayList<>(completed(filter));
        criteria.addAll(text(filter));
        return criteria;
    }

    /** The criterion of the filter's text, if it has one. */
    static List<Criterion> text(TodoFilter filter) {
        return filter.text() == null ? List.of() : List.of(new Contains(filter.text()));
    }

    /** The criteria of the part. To-dos without a value come last, by their ids. */
    static List<Criterion> part(TodoSort sort, KeysetRange part) {
        List<Criterion> criteria = new ArrayList<>();
        TodoPosition after = part.after();
        if (!part.hasValue()) {
            criteria.add(new Missing(sort.property()));
        } else if (after == null && sort.property().isOptional()) {
            criteria.add(new Present(sort.property()));
        }
        if (after != null) {
            criteria.add(
                    after.value() == null ? new After(sort, after.id()) : new Beyond(sort, after.value(), after.id()));
        }
        return criteria;
    }

    private static List<Criterion> completed(TodoFilter filter) {
        return filter.completed() == null ? List.of() : List.of(new Equal(filter.completed()));
    }
}
