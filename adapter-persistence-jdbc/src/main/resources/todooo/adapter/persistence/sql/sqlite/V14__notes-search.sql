-- Finds texts inside notes, as todo_search does inside tasks. A to-do without notes pays nothing for it.
create virtual table notes_search using fts5 (
    notes_folded,
    content = 'todo',
    content_rowid = 'id',
    columnsize = 0,
    detail = 'none',
    tokenize = 'trigram case_sensitive 1'
);

create trigger notes_search_insert after insert on todo
when new.notes_folded is not null
begin
    insert into notes_search (rowid, notes_folded) values (new.id, new.notes_folded);
end;

create trigger notes_search_update after update of notes_folded on todo
when new.notes_folded is not old.notes_folded
begin
    insert into notes_search (notes_search, rowid, notes_folded)
    select 'delete', old.id, old.notes_folded
    where old.notes_folded is not null;

    insert into notes_search (rowid, notes_folded)
    select new.id, new.notes_folded
    where new.notes_folded is not null;
end;

create trigger notes_search_delete after delete on todo
when old.notes_folded is not null
begin
    insert into notes_search (notes_search, rowid, notes_folded) values ('delete', old.id, old.notes_folded);
end;
