package todooo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleDescriptor.Requires.Modifier;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import todooo.application.todo.TodoServices;
import todooo.domain.todo.ToDo;

/** The core does not even compile against more than Java: its modules require nothing that has java.sql in it. */
final class CoreModulesTest {
    @Test
    void theDomainRequiresNothingButJava() throws URISyntaxException {
        assertThat(moduleOf(ToDo.class, "todooo.domain").requires())
                .filteredOn(CoreModulesTest::isNeededToRun)
                .extracting(Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void theApplicationRequiresNothingButJavaAndTheDomain() throws URISyntaxException {
        assertThat(moduleOf(TodoServices.class, "todooo.application").requires())
                .filteredOn(CoreModulesTest::isNeededToRun)
                .extracting(Requires::name)
                .containsExactlyInAnyOrder("java.base", "todooo.domain");
    }

    /** JSpecify is needed to compile only; nothing else may hide behind "static". */
    private static boolean isNeededToRun(Requires required) {
        return !(required.name().equals("org.jspecify") && required.modifiers().contains(Modifier.STATIC));
    }

    private static ModuleDescriptor moduleOf(Class<?> member, String name) throws URISyntaxException {
        URI location =
                member.getProtectionDomain().getCodeSource().getLocation().toURI();
        return ModuleFinder.of(Path.of(location)).find(name).orElseThrow().descriptor();
    }
}
