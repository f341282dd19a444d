-- What was created under a key, as it was at first: enough to give the same answer again, whatever became of the to-do.
create table idempotency_key (
    owner      text    not null check (typeof(owner) = 'text'),
    key        text    not null check (typeof(key) = 'text'),
    todo_id    bigint  not null check (typeof(todo_id) = 'integer'),
    task       text    not null check (typeof(task) = 'text'),
    completed  boolean not null check (completed in (0, 1)),
    position   integer          check (typeof(position) in ('integer', 'null')),
    created_at bigint  not null check (typeof(created_at) = 'integer'),
    primary key (owner, key)
) without rowid;

create index idempotency_key_by_creation on idempotency_key (owner, created_at);
