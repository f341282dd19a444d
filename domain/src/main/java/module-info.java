/** The to-do, its values and the port through which they are stored: Java and nothing else. */
module todooo.domain {
    requires static transitive org.jspecify;

    exports todooo.domain.change;
    exports todooo.domain.date;
    exports todooo.domain.list;
    exports todooo.domain.place;
    exports todooo.domain.query;
    exports todooo.domain.query.read;
    exports todooo.domain.storage;
    exports todooo.domain.tag;
    exports todooo.domain.todo;
    exports todooo.domain.trash;
    exports todooo.domain.value;
}
