package todooo.adapter.http.rest.failure;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;
import todooo.application.port.in.UseCases;

/**
 * Carries out only so many requests at the same time, and refuses one more at once instead of letting it wait. It counts a
 * request from when its body is read until its answer is known: whoever sends or reads slowly takes nobody's place.
 */
public record ConcurrencyLimit(Semaphore places) {
    /** The same use cases for at most this many requests at a time. */
    public static UseCases of(int requests, UseCases useCases) {
        ConcurrencyLimit admission = new ConcurrencyLimit(new Semaphore(requests));
        return new UseCases(
                command -> admission.admit(() -> useCases.create().create(command)),
                query -> admission.admit(() -> useCases.get().get(query)),
                query -> admission.admit(() -> useCases.list().list(query)),
                command -> admission.admit(() -> useCases.replace().replace(command)),
                command -> admission.admit(() -> useCases.change().change(command)),
                command -> admission.admit(() -> {
                    useCases.delete().delete(command);
                    return true;
                }),
                owner -> admission.admit(() -> useCases.clearCompleted().clearCompleted(owner)),
                owner -> admission.admit(() -> useCases.clear().clear(owner)));
    }

    private <T> T admit(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
