package todooo.application.port.in;

import todooo.application.port.in.change.ChangeUseCases;
import todooo.application.port.in.list.ListUseCases;
import todooo.application.port.in.tag.TagUseCases;
import todooo.application.port.in.todo.TodoUseCases;
import todooo.application.port.in.transfer.TransferUseCases;
import todooo.application.port.in.trash.TrashUseCases;

/** All that the service can do, for an adapter that offers it to the world. */
public record UseCases(
        TodoUseCases todos,
        ListUseCases lists,
        TagUseCases tags,
        TrashUseCases trash,
        ChangeUseCases changes,
        TransferUseCases transfer) {}
