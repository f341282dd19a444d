package todooo.architecture.planted.application;

import todooo.architecture.planted.bootstrap.Main;

interface SelfWiringService {
    Main main();
}
