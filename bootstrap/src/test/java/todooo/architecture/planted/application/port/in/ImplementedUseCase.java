package todooo.architecture.planted.application.port.in;

final class ImplementedUseCase {}
