-- What the cursors of lists are signed with, 32 random bytes in hexadecimal: every instance on this database takes them,
-- also after a restart.
create table cursor_key (
    number integer not null primary key check (number = 1), -- there is one
    secret text    not null check (length(secret) = 64)
);

-- The strong randomness that needs no extension comes in UUIDs, 122 bits in each.
insert into cursor_key (number, secret)
values (1, encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'));
