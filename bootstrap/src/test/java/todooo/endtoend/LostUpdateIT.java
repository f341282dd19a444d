package todooo.endtoend;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import todooo.endtoend.testkit.writing.Counting;

@Tag("campaign")
class LostUpdateIT extends EndToEnd {
    private static final System.Logger LOG = System.getLogger(LostUpdateIT.class.getName());

    @Test
    void losesNoChangeThatNamesItsVersion() throws InterruptedException, ExecutionException {
        var counting = new Counting(List.of(api()));

        counting.run();

        LOG.log(Level.INFO, "Campaign: {0}, {1}", stack(), counting);
        counting.verify();
    }
}
