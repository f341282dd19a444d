package todooo.architecture.planted.domain;

interface Book {
    Chapter first();
}
