-- A list may be sorted by the last change or by the owner's own order; completed comes last, for lists that leave some out.
create index todo_by_change on todo (owner, updated_at, id, completed);
create index todo_by_position on todo (owner, position, id, completed);
