package todooo.architecture.planted.application.port.in;

import todooo.architecture.planted.application.port.out.Reader;

/** In order, but for the port that it takes. */
public interface FindTodo {
    void find(Reader reader);
}
