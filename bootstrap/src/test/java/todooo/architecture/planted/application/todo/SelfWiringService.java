package todooo.architecture.planted.application.todo;

import todooo.architecture.planted.bootstrap.Main;

interface SelfWiringService {
    Main main();
}
