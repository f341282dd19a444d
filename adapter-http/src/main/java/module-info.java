/** The service over HTTP. Other modules see its entry and nothing else. */
@SuppressWarnings("requires-automatic") // vinnie has no module of its own
module todooo.adapter.http {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires io.helidon.common.buffers;
    requires io.helidon.common.concurrency.limits;
    requires io.helidon.common.media.type;
    requires io.helidon.common.socket;
    requires io.helidon.common.task;
    requires io.helidon.http;
    requires io.helidon.http.media;
    requires io.helidon.http.media.jackson;
    requires io.helidon.service.registry;
    requires io.helidon.webserver;
    requires org.yaml.snakeyaml;
    requires transitive todooo.application;
    requires vinnie;

    exports todooo.adapter.http;

    // Jackson writes records by reflection.
    opens todooo.adapter.http.change to
            com.fasterxml.jackson.databind;
    opens todooo.adapter.http.content to
            com.fasterxml.jackson.databind;
    opens todooo.adapter.http.problem to
            com.fasterxml.jackson.databind;
    opens todooo.adapter.http.todobackend to
            com.fasterxml.jackson.databind;
    opens todooo.adapter.http.transfer to
            com.fasterxml.jackson.databind;
    opens todooo.adapter.http.trash to
            com.fasterxml.jackson.databind;
}
