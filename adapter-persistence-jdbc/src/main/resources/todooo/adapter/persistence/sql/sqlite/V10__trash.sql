-- An act that deleted to-dos, and that can be undone as a whole.
create table deletion (
    id         integer primary key autoincrement, -- an id is never used twice
    owner      text    not null check (typeof(owner) = 'text'),
    kind       text    not null check (kind in ('todo', 'completed', 'all')),
    title      text    not null check (typeof(title) = 'text'),
    todos      integer not null check (typeof(todos) = 'integer'),
    state      text    not null check (state in ('deleting', 'complete', 'restoring', 'purging')),
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    updated_at bigint  not null check (typeof(updated_at) = 'integer'),
    version    bigint  not null check (typeof(version) = 'integer' and version > 0)
);

create index deletion_by_id on deletion (owner, id);
create index deletion_by_creation on deletion (owner, created_at, id);
create index deletion_being_purged on deletion (owner, id) where state = 'purging';

-- Deleted to-dos, as they were: lists and searches never meet them.
create table trashed_todo (
    id         integer primary key,
    owner      text    not null check (typeof(owner) = 'text'),
    deletion   bigint  not null check (typeof(deletion) = 'integer'),
    task       text    not null check (typeof(task) = 'text'),
    task_folded text   not null check (typeof(task_folded) = 'text'),
    completed  boolean not null check (completed in (0, 1)),
    position   integer          check (typeof(position) in ('integer', 'null')),
    moved_to   bigint           check (typeof(moved_to) in ('integer', 'null')),
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    updated_at bigint  not null check (typeof(updated_at) = 'integer'),
    version    bigint  not null check (typeof(version) = 'integer' and version > 0)
);

create index trashed_todo_by_deletion on trashed_todo (owner, deletion, id);

-- A key keeps the receipt of any request now: what it named, and how many to-dos it met.
alter table idempotency_key rename column todo_id to subject;
alter table idempotency_key add column todos integer not null default 0;
