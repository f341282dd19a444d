package todooo.architecture.planted.adapter.http.cellar;

interface UnlistedRoute {}
