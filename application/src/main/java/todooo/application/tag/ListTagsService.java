package todooo.application.tag;

import java.util.List;
import todooo.application.port.in.tag.ListTags;
import todooo.application.port.out.Transactions;
import todooo.domain.tag.Tag;

final class ListTagsService implements ListTags {
    private final Transactions transactions;

    ListTagsService(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page list(Query query) {
        int limit = query.limit().value();
        List<Tag> found =
                transactions.read(unit -> unit.of(query.owner()).tags().list(query.after(), limit + 1));
        return new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }
}
