package todooo.adapter.persistence.jpa.list;

import todooo.adapter.persistence.jpa.repository.Row;
import todooo.domain.list.ListContent;
import todooo.domain.list.ListTitle;

/** The columns of a list that a read shows. */
public record ListRow(
        long id, String title, boolean archived, long place, long change, long createdAt, long updatedAt, long version)
        implements Row<ListContent> {
    @Override
    public ListContent content() {
        return new ListContent(new ListTitle(title), archived);
    }
}
