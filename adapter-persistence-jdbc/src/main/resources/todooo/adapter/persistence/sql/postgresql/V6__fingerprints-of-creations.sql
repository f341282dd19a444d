-- A key keeps the SHA-256 of the content, in hexadecimal. A client that repeats a creation repeats the content, so
-- nothing else is needed to give the first answer again. Existing keys expire with this migration, as on SQLite,
-- which has no function that computes the sum: a creation that is repeated across it makes a second to-do.
drop table idempotency_key;

create table idempotency_key (
    owner       text   not null,
    key         text   not null,
    todo_id     bigint not null,
    fingerprint text   not null check (length(fingerprint) = 64),
    created_at  bigint not null,
    primary key (owner, key)
);

create index idempotency_key_by_creation on idempotency_key (owner, created_at);
