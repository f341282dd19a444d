package todooo.architecture.planted.application.todo;

public interface PublicService {}
