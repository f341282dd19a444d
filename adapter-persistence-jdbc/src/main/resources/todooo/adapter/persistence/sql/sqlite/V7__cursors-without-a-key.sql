-- The cursors of lists have a checksum now: one that a client makes up shows it nothing but its own list.
drop table cursor_key;
