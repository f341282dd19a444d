package todooo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules hold, and every name in them is one of the program: a rule about a misspelt package can never fail. */
final class HouseRulesTest {
    private static final Layers TODOOO = new Layers("todooo");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(TODOOO.root());

    @ParameterizedTest
    @EnumSource
    void holds(HouseRule rule) {
        rule.in(TODOOO).check(CLASSES);
    }

    static List<String> layers() {
        return TODOOO.all();
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyLayerHasClasses(String layer) {
        assertThat(CLASSES.stream().filter(resideInAPackage(layer)))
                .as("classes in the layer %s: correct its name in Layers, or remove it there", layer)
                .anyMatch(type -> !type.getSimpleName().equals("package-info"));
    }

    static List<AllowList> allowLists() {
        return AllowList.of(TODOOO);
    }

    @ParameterizedTest
    @MethodSource("allowLists")
    void everythingOnAnAllowListIsUsed(AllowList list) {
        var unused = list.packages().stream().filter(name -> !uses(list.layer(), name));
        assertThat(unused)
                .as("what %s may use but does not: remove it from its AllowList", list.layer())
                .isEmpty();
    }

    static List<Room> rooms() {
        return Room.ALL;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everythingOnTheListOfARoomIsUsed(Room room) {
        List<JavaClass> types =
                CLASSES.stream().filter(type -> room.has(type, TODOOO)).toList();
        assertThat(types)
                .as("classes in the room %s: correct its name in Room, or remove it there", room)
                .isNotEmpty();
        assertThat(room.mayUse().stream()
                        .filter(name -> types.stream().noneMatch(type -> uses(type, TODOOO.root() + "." + name))))
                .as("what the room %s may use but does not: remove it from its list in Room", room)
                .isEmpty();
    }

    @Test
    void everyTypeThatARuleNamesExists() {
        Stream<String> named = Stream.of(TODOOO.entryPoints(), TODOOO.bundles(), List.of(TODOOO.repository()))
                .flatMap(List::stream);
        assertThat(named.filter(name -> !CLASSES.contain(name)))
                .as("types named in Layers that do not exist: correct their names, or remove them there")
                .isEmpty();
    }

    private static boolean uses(String layer, String packages) {
        return CLASSES.stream().filter(resideInAPackage(layer)).anyMatch(type -> uses(type, packages));
    }

    private static boolean uses(JavaClass type, String packages) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> resideInAPackage(packages).test(dependency.getTargetClass()));
    }
}
