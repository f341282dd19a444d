package todooo.application.port.in.change;

/** All that the service can do with changes. */
public record ChangeUseCases(ReadChanges read, WatchChanges watch) {}
