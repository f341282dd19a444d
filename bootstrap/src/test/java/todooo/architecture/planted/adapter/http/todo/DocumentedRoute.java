package todooo.architecture.planted.adapter.http.todo;

import todooo.architecture.planted.adapter.http.docs.DocsPage;

interface DocumentedRoute {
    DocsPage docs();
}
