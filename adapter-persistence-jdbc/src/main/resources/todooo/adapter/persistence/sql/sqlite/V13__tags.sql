-- Tags, by names that differ in more than case. A renamed, merged or deleted tag retires: its name is free at once, and
-- its row stays until its to-dos have followed to its successor, or to none.
create table tag (
    id          integer primary key autoincrement, -- an id is never used twice
    owner       text    not null check (typeof(owner) = 'text'),
    name        text    not null check (typeof(name) = 'text'),
    name_folded text    not null check (typeof(name_folded) = 'text'),
    todos       bigint  not null check (typeof(todos) = 'integer' and todos >= 0), -- how many have it
    retired     boolean not null check (retired in (0, 1)),
    successor   bigint           check (typeof(successor) in ('integer', 'null'))
);

create unique index tag_by_id on tag (owner, id);
create unique index tag_by_name on tag (owner, name_folded) where not retired;
create index tag_retired on tag (owner, id) where retired;

-- Which to-dos have which tags. The time of creation is in the key: a page of a tag is a range of it. How many tags a
-- to-do has stands beside it, so that nobody looks for those of one that has none.
create table todo_tag (
    owner      text   not null check (typeof(owner) = 'text'),
    tag        bigint not null check (typeof(tag) = 'integer'),
    created_at bigint not null check (typeof(created_at) = 'integer'),
    todo       bigint not null check (typeof(todo) = 'integer'),
    primary key (owner, tag, created_at, todo),
    foreign key (owner, tag) references tag (owner, id),
    foreign key (owner, todo) references todo (owner, id)
) without rowid;

create index todo_tag_by_todo on todo_tag (owner, todo, tag);

alter table todo add column tags integer not null default 0;
alter table trashed_todo add column tags integer not null default 0;

create table trashed_todo_tag (
    owner text   not null check (typeof(owner) = 'text'),
    todo  bigint not null check (typeof(todo) = 'integer'),
    tag   bigint not null check (typeof(tag) = 'integer'),
    primary key (owner, todo, tag),
    foreign key (owner, todo) references trashed_todo (owner, id),
    foreign key (owner, tag) references tag (owner, id)
) without rowid;

create index trashed_todo_tag_by_tag on trashed_todo_tag (owner, tag, todo);
