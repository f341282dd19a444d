package todooo.architecture.planted.domain;

interface Chapter {
    Book book();
}
