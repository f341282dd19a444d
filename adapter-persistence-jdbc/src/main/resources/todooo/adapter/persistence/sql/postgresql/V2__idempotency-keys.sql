-- What was created under a key, as it was at first: enough to give the same answer again, whatever became of the to-do.
create table idempotency_key (
    owner      text    not null,
    key        text    not null,
    todo_id    bigint  not null,
    task       text    not null,
    completed  boolean not null,
    position   integer,
    created_at bigint  not null,
    primary key (owner, key)
);

create index idempotency_key_by_creation on idempotency_key (owner, created_at);
