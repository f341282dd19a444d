-- What else there is to say about a to-do. A check on a column that is added would read the whole table, so these have
-- none. A due date is local, and one number: the day since 1970-01-01 times 1,441, plus 1 and the minute of the day if
-- it has a time; so all-day comes before the times of a day. A priority is 1 (low) to 3 (high).
alter table todo add column due bigint;
alter table todo add column due_zone text;
alter table todo add column start_day bigint;
alter table todo add column priority integer;
alter table todo add column completed_at bigint;
alter table todo add column origin text; -- a fingerprint of where it was imported from
alter table todo add column notes text;
alter table todo add column notes_folded text;

alter table trashed_todo add column due bigint;
alter table trashed_todo add column due_zone text;
alter table trashed_todo add column start_day bigint;
alter table trashed_todo add column priority integer;
alter table trashed_todo add column completed_at bigint;
alter table trashed_todo add column origin text;
alter table trashed_todo add column notes text;
alter table trashed_todo add column notes_folded text;

-- To-dos without a value are in none of these: they cost nothing, and a list by one of these values ends with them, in
-- the order of their ids.
drop index todo_by_position;

create index todo_by_position on todo (owner, completed, position, id) where position is not null;
create index todo_by_due on todo (owner, completed, due, id) where due is not null;
create index todo_by_start on todo (owner, start_day, id) where start_day is not null;
create index todo_by_priority on todo (owner, completed, priority, id) where priority is not null;
create index todo_by_completion_time on todo (owner, completed_at, id) where completed_at is not null;
create unique index todo_by_id on todo (owner, id);
create unique index trashed_todo_by_id on trashed_todo (owner, id);
create index todo_by_origin on todo (owner, origin) where origin is not null;
create index trashed_todo_by_origin on trashed_todo (owner, origin) where origin is not null;
