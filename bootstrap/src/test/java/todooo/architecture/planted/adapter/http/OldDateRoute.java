package todooo.architecture.planted.adapter.http;

import java.sql.Timestamp;
import java.util.Date;

interface OldDateRoute {
    Date due();

    Timestamp stored();
}
