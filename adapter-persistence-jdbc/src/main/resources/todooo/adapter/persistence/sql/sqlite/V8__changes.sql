-- Each transaction that writes an owner's to-dos takes the owner's next number, and stamps with it what it writes: the
-- feed of changes is an index by it. To-dos of before this migration have the number 0.
alter table todo add column change bigint not null default 0;

create index todo_by_feed on todo (owner, change, id);

create table change_counter (
    owner     text   not null primary key check (typeof(owner) = 'text'),
    last      bigint not null check (typeof(last) = 'integer'),
    epoch     bigint not null check (typeof(epoch) = 'integer'),
    forgotten bigint not null check (typeof(forgotten) = 'integer') -- the latest change without its tombstones
) without rowid;

-- The starts of the service that counted an owner's changes, each with the last number of before. A restored backup has
-- counted another way since: a client that knows more of an epoch than happened here has to start anew.
create table change_epoch (
    owner    text   not null check (typeof(owner) = 'text'),
    epoch    bigint not null check (typeof(epoch) = 'integer'),
    name     text   not null check (typeof(name) = 'text' and length(name) = 16),
    start    bigint not null check (typeof(start) = 'integer'),
    primary key (owner, epoch)
) without rowid;

-- The latest start of the service; none before the first.
create table service_start (
    number integer not null primary key check (number = 1), -- there is one
    epoch  bigint  not null check (typeof(epoch) = 'integer'),
    name   text    not null check (typeof(name) = 'text' and length(name) = 16)
);

-- What left a list, for those who have it still.
create table tombstone (
    owner      text   not null check (typeof(owner) = 'text'),
    kind       text   not null check (typeof(kind) = 'text'),
    id         bigint not null check (typeof(id) = 'integer'),
    change     bigint not null check (typeof(change) = 'integer'),
    deleted_at bigint not null check (typeof(deleted_at) = 'integer'),
    primary key (owner, kind, id)
) without rowid;

create index tombstone_by_feed on tombstone (owner, change, id);
