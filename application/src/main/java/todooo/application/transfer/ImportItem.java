package todooo.application.transfer;

import org.jspecify.annotations.Nullable;
import todooo.application.port.in.transfer.ImportRecord;
import todooo.application.transfer.Origins.Origin;

/** A record with its origin, which only a to-do has. */
record ImportItem(ImportRecord record, @Nullable Origin origin) {}
