package todooo.application.tag;

import java.time.InstantSource;
import todooo.application.act.Slices;
import todooo.application.port.in.tag.TagUseCases;
import todooo.application.port.out.Transactions;
import todooo.application.retention.Retention;

/** Wires the services behind the use cases of tags. */
public final class TagServices {
    private TagServices() {}

    /**
     * Use cases over these transactions, telling the time by this clock.
     *
     * @param retention how long keys are kept
     */
    public static TagUseCases over(Transactions transactions, InstantSource clock, Retention retention) {
        return over(transactions, clock, retention, Slices.USUAL);
    }

    static TagUseCases over(Transactions transactions, InstantSource clock, Retention retention, Slices slices) {
        return new TagUseCases(
                new ListTagsService(transactions),
                new RenameTagService(transactions, clock, slices),
                new DeleteTagService(transactions, clock, retention, slices));
    }
}
