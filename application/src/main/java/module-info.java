/** The use cases, and the ports through which they are called and reach storage: Java and the domain, nothing else. */
module todooo.application {
    requires static transitive org.jspecify;
    requires transitive todooo.domain;

    exports todooo.application.act;
    exports todooo.application.change;
    exports todooo.application.list;
    exports todooo.application.port.in;
    exports todooo.application.port.in.change;
    exports todooo.application.port.in.list;
    exports todooo.application.port.in.tag;
    exports todooo.application.port.in.todo;
    exports todooo.application.port.in.transfer;
    exports todooo.application.port.in.trash;
    exports todooo.application.port.out;
    exports todooo.application.retention;
    exports todooo.application.tag;
    exports todooo.application.todo;
    exports todooo.application.transaction;
    exports todooo.application.transfer;
    exports todooo.application.trash;
}
