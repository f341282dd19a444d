-- Finds texts inside tasks: which to-dos contain which three characters in a row. To-dos are added to it by the thousand, as
-- one by one costs ten times as much as the to-do itself: those after the last that it has are searched without it.
create virtual table todo_search using fts5 (
    task_folded,
    content = 'todo',
    content_rowid = 'id',
    columnsize = 0,
    detail = 'none',
    tokenize = 'trigram case_sensitive 1'
);

create table todo_search_end (
    last_id integer not null
);

insert into todo_search (todo_search) values ('rebuild');

insert into todo_search_end (last_id)
select coalesce(max(id), 0)
from todo;

-- A to-do that is copied may have any id: one that lies before the end is added at once.
create trigger todo_search_insert after insert on todo
when (select new.id - last_id from todo_search_end) not between 1 and 1023
begin
    insert into todo_search (rowid, task_folded)
    select todo.id, todo.task_folded
    from todo_search_end cross join todo on todo.id between min(last_id + 1, new.id) and new.id;

    update todo_search_end
    set last_id = max(last_id, new.id);
end;

create trigger todo_search_update after update of task_folded on todo
when new.task_folded <> old.task_folded and old.id <= (select last_id from todo_search_end)
begin
    insert into todo_search (todo_search, rowid, task_folded) values ('delete', old.id, old.task_folded);
    insert into todo_search (rowid, task_folded) values (new.id, new.task_folded);
end;

create trigger todo_search_delete after delete on todo
when old.id <= (select last_id from todo_search_end)
begin
    insert into todo_search (todo_search, rowid, task_folded) values ('delete', old.id, old.task_folded);
end;
