package todooo.application.port.in.tag;

/** All that the service can do with tags. */
public record TagUseCases(ListTags list, RenameTag rename, DeleteTag delete) {}
