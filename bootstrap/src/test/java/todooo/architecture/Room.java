package todooo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A package of the HTTP adapter, and the other packages of ours that it may use. Only the entry of the adapter has no
 * list, as it wires all of them.
 */
record Room(String name, List<String> mayUse) {
    private static final String ENTRY = "adapter.http";
    private static final String CHANGE = "domain.change";
    private static final String PORT_CHANGE = "application.port.in.change";
    private static final String DATE = "domain.date";
    private static final String LIST = "domain.list";
    private static final String PORT_LIST = "application.port.in.list";
    private static final String PORT_TAG = "application.port.in.tag";
    private static final String PORT_TODO = "application.port.in.todo";
    private static final String PORT_TRANSFER = "application.port.in.transfer";
    private static final String PORT_TRASH = "application.port.in.trash";
    private static final String QUERY = "domain.query";
    private static final String STORAGE = "domain.storage";
    private static final String TAG = "domain.tag";
    private static final String TODO = "domain.todo";
    private static final String TRASH = "domain.trash";
    private static final String VALUE = "domain.value";

    static final List<Room> ALL = List.of(
            room("problem"),
            room("wire", "problem", "wire.budget", "wire.framing"),
            room("wire.budget", "problem"),
            room("wire.framing", "problem"),
            room("rest", "problem", "wire", "rest.body", "rest.input", VALUE),
            room("rest.body", "problem", "wire.framing", "rest.input"),
            room("rest.input", "problem", VALUE),
            room("rest.file", "rest", "rest.body"),
            room("rest.filter", "problem", "wire", "rest"),
            room("rest.failure", "problem", "wire.budget", "wire.framing", "rest", "rest.body", "rest.filter", STORAGE),
            room(
                    "content",
                    "problem",
                    "rest",
                    "rest.body",
                    "rest.input",
                    PORT_LIST,
                    PORT_TODO,
                    CHANGE,
                    DATE,
                    LIST,
                    QUERY,
                    STORAGE,
                    TAG,
                    TODO,
                    TRASH,
                    VALUE),
            room("todo", "rest", "rest.body", "rest.input", "content", PORT_TODO, DATE, LIST, QUERY, TAG, TODO, VALUE),
            room("list", "rest", "rest.body", "rest.input", "content", PORT_LIST, LIST, STORAGE, VALUE),
            room("tag", "rest", "rest.body", "rest.input", "content", PORT_TAG, TAG),
            room("trash", "rest", "rest.body", "rest.input", "content", PORT_TRASH, TODO, TRASH),
            room("change", "rest", "rest.body", "rest.input", "content", PORT_CHANGE, CHANGE, LIST, TODO, VALUE),
            room(
                    "transfer",
                    "problem",
                    "rest",
                    "rest.body",
                    "rest.input",
                    "content",
                    "transfer.format",
                    "wire",
                    "wire.framing",
                    PORT_TRANSFER,
                    CHANGE,
                    LIST,
                    QUERY,
                    STORAGE,
                    TODO,
                    VALUE),
            room(
                    "transfer.format",
                    "problem",
                    "rest.body",
                    "rest.input",
                    "content",
                    PORT_TRANSFER,
                    DATE,
                    LIST,
                    TAG,
                    TODO,
                    VALUE),
            room("todobackend", "rest", "rest.body", "content", PORT_TODO, QUERY, TODO),
            room("docs", "problem", "rest", "rest.body", "rest.file"),
            room("page", "problem", "rest", "rest.file"));

    private static Room room(String name, String... mayUse) {
        return new Room(fromRoot(name), Stream.of(mayUse).map(Room::fromRoot).toList());
    }

    private static String fromRoot(String name) {
        return name.startsWith("application.") || name.startsWith("domain.") ? name : ENTRY + "." + name;
    }

    static ArchRule roomsUseOnlyWhatIsOnTheirLists(Layers app) {
        return classes()
                .that(resideInAPackage(app.http())
                        .and(resideOutsideOfPackage(app.root() + "." + ENTRY))
                        .and(not(simpleName("package-info"))))
                .should(new UseOnlyWhatIsOnTheList(app))
                .because(
                        "a room that knows little is easy to understand, test and move: hand it what it needs as a value or"
                                + " a function, move the class to a room that knows its subject, or extend the list in"
                                + " Room");
    }

    /** Whether a type of the program is in this room. */
    boolean has(JavaClass type, Layers app) {
        return type.getPackageName().equals(app.root() + "." + name);
    }

    private boolean mayUse(JavaClass type, Layers app) {
        String inProgram = app.root() + ".";
        return has(type, app)
                || !type.getPackageName().startsWith(inProgram)
                || mayUse.contains(type.getPackageName().substring(inProgram.length()));
    }

    @Override
    public String toString() {
        return name;
    }

    private static final class UseOnlyWhatIsOnTheList extends ArchCondition<JavaClass> {
        private final Layers app;

        UseOnlyWhatIsOnTheList(Layers app) {
            super("use only what is on the list of their room");
            this.app = app;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            ALL.stream()
                    .filter(room -> room.has(type, app))
                    .findFirst()
                    .ifPresentOrElse(
                            room -> check(type, room, events),
                            () -> events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is in a package without a list in Room")));
        }

        private void check(JavaClass type, Room room, ConditionEvents events) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> !room.mayUse(use.getTargetClass(), app))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
        }
    }
}
