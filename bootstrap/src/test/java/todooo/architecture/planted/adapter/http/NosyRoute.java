package todooo.architecture.planted.adapter.http;

import todooo.architecture.planted.adapter.persistence.jpa.PublicEntity;

interface NosyRoute {
    PublicEntity todo();
}
