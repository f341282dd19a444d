-- Finds texts inside tasks. The owner leads here too: pg_trgm knows the text, btree_gin the name beside it.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index todo_by_text on todo using gin (owner, task_folded gin_trgm_ops);
