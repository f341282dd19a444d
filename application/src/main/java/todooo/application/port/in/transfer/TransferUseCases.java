package todooo.application.port.in.transfer;

/** Everything that comes out of the service as a whole, and goes in. */
public record TransferUseCases(ExportAll export, ImportTodos imports) {}
