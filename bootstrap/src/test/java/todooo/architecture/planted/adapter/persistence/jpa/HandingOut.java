package todooo.architecture.planted.adapter.persistence.jpa;

public interface HandingOut {
    PublicEntity todo();
}
