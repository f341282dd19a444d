package todooo.architecture.planted.adapter.persistence.jpa;

import jakarta.persistence.Entity;

@Entity
public class PublicEntity {}
