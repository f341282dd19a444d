package todooo.architecture.planted.adapter.http;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import todooo.architecture.planted.application.port.in.FindTodo;

record ServingRoute(FindTodo useCase, List<Semaphore> places, Supplier<FindTodo> later, int limit) {}
