package todooo.adapter.persistence.jpa.todo;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import todooo.adapter.persistence.jpa.tag.TagEntity;

/** A row of the table trashed_todo_tag: a tag of a to-do in the trash. Rows come and go by statements about many. */
@Entity
@Table(name = "trashed_todo_tag")
@IdClass(TrashedTodoTagEntity.Key.class)
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
public final class TrashedTodoTagEntity {
    @Id
    private String owner;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "todo")
    private TrashedTodoEntity todo;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tag")
    private TagEntity tag;

    TrashedTodoTagEntity() {}

    /** Its primary key. */
    record Key(String owner, long todo, long tag) {}
}
