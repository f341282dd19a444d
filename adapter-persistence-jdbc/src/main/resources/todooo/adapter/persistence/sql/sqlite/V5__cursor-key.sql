-- What the cursors of lists are signed with, 32 random bytes in hexadecimal: every instance on this database takes them,
-- also after a restart.
create table cursor_key (
    number integer not null primary key check (number = 1), -- there is one
    secret text    not null check (typeof(secret) = 'text' and length(secret) = 64)
);

insert into cursor_key (number, secret) values (1, lower(hex(randomblob(32))));
