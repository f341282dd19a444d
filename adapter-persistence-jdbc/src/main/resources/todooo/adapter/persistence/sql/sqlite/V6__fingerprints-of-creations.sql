-- A key keeps the SHA-256 of the content, in hexadecimal. A client that repeats a creation repeats the content, so
-- nothing else is needed to give the first answer again. Existing keys expire with this migration, as SQLite has no
-- function that computes the sum: a creation that is repeated across it makes a second to-do.
drop table idempotency_key;

create table idempotency_key (
    owner       text   not null check (typeof(owner) = 'text'),
    key         text   not null check (typeof(key) = 'text'),
    todo_id     bigint not null check (typeof(todo_id) = 'integer'),
    fingerprint text   not null check (typeof(fingerprint) = 'text' and length(fingerprint) = 64),
    created_at  bigint not null check (typeof(created_at) = 'integer'),
    primary key (owner, key)
) without rowid;

create index idempotency_key_by_creation on idempotency_key (owner, created_at);
