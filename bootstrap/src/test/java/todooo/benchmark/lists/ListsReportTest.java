package todooo.benchmark.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import todooo.domain.query.TodoSort;
import todooo.domain.query.TodoSort.Property;

class ListsReportTest {
    @Test
    void hasTheSlowestPageOfEachOrder() {
        List<ListTime> times = new ArrayList<>();
        double millis = 1;
        for (Property property : Property.values()) {
            times.add(page(property, "first", millis));
            times.add(page(property, "second", millis + 4.5));
            millis++;
        }
        times.add(new ListTime("open ones", null, "", 9, 8, 1_234));

        assertThat(new ListsReport(times, ListTime::millis).text())
                .startsWith("""
                        | filter    | to-dos | by creation | in other orders | count |
                        |-----------|-------:|------------:|-----------------|------:|
                        | open ones |  1,234 |         5.5 | 6.5 to 11.5     |   9.0 |

                        Pages by creation: 2, of which 1 take more than 5 ms
                        Pages in other orders: 12, of which 2 take more than 10 ms
                        """)
                .contains("""
                        | open ones     | completed at | second | 11.5 |    1.0 |     50 |
                        | open ones     | priority     | second | 10.5 |    1.0 |     50 |
                        """);
    }

    @Test
    void saysWhichCountsWereLeftOut() {
        List<ListTime> times = new ArrayList<>();
        for (Property property : Property.values()) {
            times.add(page(property, "first", 1));
        }
        times.add(new ListTime("open ones", null, "", 21, 20, -1));

        assertThat(new ListsReport(times, ListTime::millis).text())
                .contains("| open ones |        |         1.0 | 1.0 to 1.0      | left out after 21.0 |");
    }

    private static ListTime page(Property property, String place, double millis) {
        return new ListTime("open ones", new TodoSort(property, false), place, millis, 1, 50);
    }
}
