package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import todooo.adapter.persistence.jpa.tag.TagEntity;

/** A row of the table todo_tag: a tag of a to-do. Rows come and go by statements about many. */
@Entity
@Table(name = "todo_tag")
@IdClass(TodoTagEntity.Key.class)
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class TodoTagEntity {
    @Id
    private String owner;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tag")
    private TagEntity tag;

    /** When the to-do was created, in microseconds since 1970: so the to-dos of a tag are sorted. */
    @Id
    @Column(name = "created_at")
    private long createdAt;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "todo")
    private TodoEntity todo;

    TodoTagEntity() {}

    /** Its primary key. */
    record Key(String owner, long tag, long createdAt, long todo) {}
}
