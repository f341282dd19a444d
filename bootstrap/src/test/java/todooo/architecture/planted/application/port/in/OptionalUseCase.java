package todooo.architecture.planted.application.port.in;

import java.util.Optional;

interface OptionalUseCase {
    void list(Optional<String> text);
}
