-- Finds texts inside notes, as todo_by_text does inside tasks. A to-do without notes pays nothing for it.
create index todo_by_notes on todo using gin (owner, notes_folded gin_trgm_ops) where notes_folded is not null;
