package todooo.architecture.planted.application;

public interface PublicService {}
