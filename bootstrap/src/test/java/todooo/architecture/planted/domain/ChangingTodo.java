package todooo.architecture.planted.domain;

final class ChangingTodo {
    boolean completed;
}
