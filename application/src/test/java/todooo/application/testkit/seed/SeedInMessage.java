package todooo.application.testkit.seed;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Puts the seed of a randomised test, its first argument, into the message of its failure. */
final class SeedInMessage implements InvocationInterceptor {
    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        try {
            test.proceed();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "%s%s: %s"
                            .formatted(SeededTest.OPTION, method.getArguments().getFirst(), e.getMessage()),
                    e);
        }
    }
}
