package todooo.architecture.planted.adapter.http;

import io.helidon.webserver.spi.ServerConnection;

interface ConnectedRoute {
    ServerConnection connection();
}
