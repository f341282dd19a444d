-- The place of a to-do among those of its owner: by its id until it is moved. Changed places make no new version. There
-- is no column of it: one that the database keeps would have it write the whole table anew, and nobody else meanwhile.
alter table todo add column moved_to bigint;

create index todo_by_place on todo (owner, (coalesce(moved_to, id * 1048576)), id);
