package todooo.application.port.in.list;

/** All that the service can do with lists. */
public record ListUseCases(
        CreateList create, GetList get, ListLists list, ChangeList change, MoveList move, DeleteList delete) {}
