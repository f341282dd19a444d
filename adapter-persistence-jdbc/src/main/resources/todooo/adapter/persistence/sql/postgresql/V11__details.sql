-- What else there is to say about a to-do. A due date is local, and one number: the day since 1970-01-01 times 1,441,
-- plus 1 and the minute of the day if it has a time; so all-day comes before the times of a day. A priority is 1 (low)
-- to 3 (high).
alter table todo
    add column due bigint,
    add column due_zone text,
    add column start_day bigint,
    add column priority integer,
    add column completed_at bigint,
    add column origin text, -- a fingerprint of where it was imported from
    add column notes text,
    add column notes_folded text;

alter table trashed_todo
    add column due bigint,
    add column due_zone text,
    add column start_day bigint,
    add column priority integer,
    add column completed_at bigint,
    add column origin text,
    add column notes text,
    add column notes_folded text;

-- To-dos without a value are in none of these: they cost nothing, and a list by one of these values ends with them, in
-- the order of their ids.
drop index todo_by_position;

create index todo_by_position on todo (owner, completed, position, id) where position is not null;
create index todo_by_due on todo (owner, completed, due, id) where due is not null;
create index todo_by_start on todo (owner, start_day, id) where start_day is not null;
create index todo_by_priority on todo (owner, completed, priority, id) where priority is not null;
create index todo_by_completion_time on todo (owner, completed_at, id) where completed_at is not null;
create index todo_by_origin on todo (owner, origin) where origin is not null;
create index trashed_todo_by_origin on trashed_todo (owner, origin) where origin is not null;
