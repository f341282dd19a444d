package todooo.application.tag;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import todooo.application.act.Outcome;
import todooo.application.act.Slices;
import todooo.application.act.Slices.Carried;
import todooo.application.port.in.tag.DeleteTag;
import todooo.application.port.out.Store;
import todooo.application.port.out.Transactions;
import todooo.application.retention.KeyedRequest;
import todooo.application.retention.KeyedRequest.Answer;
import todooo.application.retention.Retention;
import todooo.domain.storage.TagRepository;
import todooo.domain.tag.RetiredTag;
import todooo.domain.tag.TagName;
import todooo.domain.tag.TagNotFoundException;

/**
 * Retires the tag in the first transaction. It is taken off its to-dos in slices, each a transaction of its own, so
 * that the writes of others come in between.
 */
final class DeleteTagService implements DeleteTag {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Retention retention;
    private final Slices slices;

    DeleteTagService(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        this.transactions = transactions;
        this.clock = clock;
        this.retention = retention;
        this.slices = slices;
    }

    @Override
    public Deleted delete(Command command) {
        var request = new KeyedRequest(
                command.key(),
                KeyedRequest.fingerprint("delete tag", command.name().folded()),
                clock.instant(),
                retention.keys());
        Carried deleted = slices.run(
                transactions,
                command.owner(),
                store -> begin(store, command, request),
                (store, before) -> goOn(store, command, request, before));
        return new Deleted(deleted.done(), deleted.answer().replayed());
    }

    private Outcome<Carried> begin(Store store, Command command, KeyedRequest request) {
        Optional<Answer> earlier = request.earlier(store);
        if (earlier.isPresent()) {
            return Outcome.repeated(request, earlier.get())
                    .map(answer -> goOn(store, command, request, new Carried(answer, answer.count(), false)));
        }
        @Nullable RetiredTag found = retired(store.tags(), command.name()).orElse(null);
        return Outcome.found(found, () -> new TagNotFoundException(command.name()))
                .map(tag -> {
                    Answer answer = request.keep(store, tag.id().value(), 0);
                    return follow(store, tag, request, new Carried(answer, 0, false));
                });
    }

    /** The tag, which retires; or one of the name whose deletion stopped half way. */
    private static Optional<RetiredTag> retired(TagRepository tags, TagName name) {
        return tags.find(List.of(name)).stream()
                .findFirst()
                .map(tag -> {
                    tags.retire(tag.id(), null);
                    return new RetiredTag(tag.id(), tag.name(), null);
                })
                .or(() -> tags.retired(name).filter(tag -> tag.successor() == null));
    }

    private Carried goOn(Store store, Command command, KeyedRequest request, Carried before) {
        return store.tags()
                .retired(command.name())
                .filter(tag -> tag.id().value() == before.answer().subject())
                .map(tag -> follow(store, tag, request, before))
                .orElse(before.ended());
    }

    private Carried follow(Store store, RetiredTag tag, KeyedRequest request, Carried before) {
        int followed = store.tags().follow(tag, request.now(), slices.size());
        int done = before.done() + followed;
        request.recount(store, before.answer(), done);
        return new Carried(before.answer(), done, followed == slices.size());
    }
}
