package todooo.architecture.planted.adapter.http.docs;

/** In order. */
public interface DocsPage {}
