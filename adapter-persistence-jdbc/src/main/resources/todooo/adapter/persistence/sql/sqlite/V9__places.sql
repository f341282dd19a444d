-- The place of a to-do among those of its owner: by its id until it is moved. Changed places make no new version.
alter table todo add column moved_to bigint;
alter table todo add column place bigint generated always as (coalesce(moved_to, id * 1048576)) virtual;

create index todo_by_place on todo (owner, place, id);
