-- Lists of to-dos. A list that is being deleted keeps its row until the last of its to-dos has left it.
create table todo_list (
    id         integer primary key autoincrement, -- an id is never used twice
    owner      text    not null check (typeof(owner) = 'text'),
    title      text    not null check (typeof(title) = 'text'),
    archived   boolean not null check (archived in (0, 1)),
    deletion   bigint           check (typeof(deletion) in ('integer', 'null')), -- null unless it is being deleted
    origin     text             check (typeof(origin) in ('text', 'null')), -- of where it was imported from
    change     bigint  not null check (typeof(change) = 'integer'),
    moved_to   bigint           check (typeof(moved_to) in ('integer', 'null')),
    place      bigint  generated always as (coalesce(moved_to, id * 1048576)) virtual,
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    updated_at bigint  not null check (typeof(updated_at) = 'integer'),
    version    bigint  not null check (typeof(version) = 'integer' and version > 0)
);

create index todo_list_by_place on todo_list (owner, place, id) where deletion is null;
create index todo_list_by_feed on todo_list (owner, change, id) where deletion is null;
create index todo_list_by_origin on todo_list (owner, origin) where origin is not null;
create index todo_list_by_deletion on todo_list (owner, deletion) where deletion is not null;

-- Deleted lists, as they were.
create table trashed_list (
    id         integer primary key,
    owner      text    not null check (typeof(owner) = 'text'),
    deletion   bigint  not null check (typeof(deletion) = 'integer'),
    title      text    not null check (typeof(title) = 'text'),
    archived   boolean not null check (archived in (0, 1)),
    origin     text             check (typeof(origin) in ('text', 'null')),
    moved_to   bigint           check (typeof(moved_to) in ('integer', 'null')),
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    updated_at bigint  not null check (typeof(updated_at) = 'integer'),
    version    bigint  not null check (typeof(version) = 'integer' and version > 0)
);

create index trashed_list_by_deletion on trashed_list (owner, deletion, id);

-- In which list a to-do is: null is the inbox. There is no foreign key: a column that is added can have none that names
-- the owner, and without him the to-dos of everybody would be read when a list goes. Whoever writes the column looks for
-- the list in the same transaction. A deleted to-do remembers its list, which may be gone when it comes back.
alter table todo add column list bigint;
alter table trashed_todo add column list bigint;

-- Two indexes, so that no other list may be read by one of them.
create index todo_by_list on todo (owner, list, completed, created_at, id) where list is not null;
create index todo_by_inbox on todo (owner, completed, created_at, id) where list is null;

-- One index tells the feed of both kinds: within a change, lists come first.
drop index tombstone_by_feed;

create index tombstone_by_feed on tombstone (owner, change, kind, id);

-- A deletion may be that of a list now. SQLite changes a check only with the whole table, which is small.
create table deletion_of_any_kind (
    id         integer primary key autoincrement, -- an id is never used twice
    owner      text    not null check (typeof(owner) = 'text'),
    kind       text    not null check (kind in ('todo', 'list', 'completed', 'all')),
    title      text    not null check (typeof(title) = 'text'),
    todos      integer not null check (typeof(todos) = 'integer'),
    state      text    not null check (state in ('deleting', 'complete', 'restoring', 'purging')),
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    updated_at bigint  not null check (typeof(updated_at) = 'integer'),
    version    bigint  not null check (typeof(version) = 'integer' and version > 0)
);

insert into deletion_of_any_kind (id, owner, kind, title, todos, state, created_at, updated_at, version)
select id, owner, kind, title, todos, state, created_at, updated_at, version
from deletion;

-- The last id of the old table, even if its deletion is gone: an id is never used twice.
insert into sqlite_sequence (name, seq)
select 'deletion_of_any_kind', seq
from sqlite_sequence
where name = 'deletion' and not exists (select 1 from sqlite_sequence where name = 'deletion_of_any_kind');

update sqlite_sequence
set seq = (select seq from sqlite_sequence where name = 'deletion')
where name = 'deletion_of_any_kind' and exists (select 1 from sqlite_sequence where name = 'deletion');

drop table deletion;

alter table deletion_of_any_kind rename to deletion;

create index deletion_by_id on deletion (owner, id);
create index deletion_by_creation on deletion (owner, created_at, id);
create index deletion_being_purged on deletion (owner, id) where state = 'purging';
create index deletion_of_list on deletion (owner, id) where kind = 'list' and state = 'deleting';
