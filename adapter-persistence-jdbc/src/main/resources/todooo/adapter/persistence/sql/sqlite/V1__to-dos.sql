-- Times are microseconds since 1970-01-01T00:00:00Z. task_folded is what searches look into: the task without case.
create table todo (
    id          integer primary key autoincrement, -- an id is never used twice
    owner       text    not null check (typeof(owner) = 'text'),
    task        text    not null check (typeof(task) = 'text'),
    task_folded text    not null check (typeof(task_folded) = 'text'),
    completed   boolean not null check (completed in (0, 1)),
    position    integer          check (typeof(position) in ('integer', 'null')),
    created_at  bigint  not null check (typeof(created_at) = 'integer'),
    updated_at  bigint  not null check (typeof(updated_at) = 'integer'),
    version     bigint  not null check (typeof(version) = 'integer' and version > 0)
);

create index todo_by_creation on todo (owner, created_at, id);
create index todo_by_completion on todo (owner, completed, created_at, id);
