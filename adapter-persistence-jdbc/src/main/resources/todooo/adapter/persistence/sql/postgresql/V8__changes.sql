-- Each transaction that writes an owner's to-dos takes the owner's next number, and stamps with it what it writes: the
-- feed of changes is an index by it. To-dos of before this migration have the number 0.
alter table todo add column change bigint not null default 0;

create index todo_by_feed on todo (owner, change, id);

create table change_counter (
    owner     text   not null primary key,
    last      bigint not null,
    epoch     bigint not null,
    forgotten bigint not null -- the latest change without its tombstones
) with (fillfactor = 50); -- it changes with every transaction: the next version of a row fits beside it

-- The starts of the service that counted an owner's changes, each with the last number of before. A restored backup has
-- counted another way since: a client that knows more of an epoch than happened here has to start anew.
create table change_epoch (
    owner    text   not null,
    epoch    bigint not null,
    name     text   not null check (length(name) = 16),
    start    bigint not null,
    primary key (owner, epoch)
);

-- The latest start of the service; none before the first.
create table service_start (
    number integer not null primary key check (number = 1), -- there is one
    epoch  bigint  not null,
    name   text    not null check (length(name) = 16)
);

-- What left a list, for those who have it still.
create table tombstone (
    owner      text   not null,
    kind       text   not null,
    id         bigint not null,
    change     bigint not null,
    deleted_at bigint not null,
    primary key (owner, kind, id)
);

create index tombstone_by_feed on tombstone (owner, change, id);
