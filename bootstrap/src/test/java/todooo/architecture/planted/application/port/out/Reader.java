package todooo.architecture.planted.application.port.out;

import todooo.architecture.planted.application.port.in.FindTodo;

/** In order, but for the port that it takes. */
public interface Reader {
    void read(FindTodo question);
}
