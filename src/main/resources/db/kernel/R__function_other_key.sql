-- Values as an export tells them. The salt is of one archive, the place a column: the same other person has the same
-- name in one column of one archive, and cannot be followed from there into another.
create or replace function kernel.other_key(key text, place text, salt text) returns text
    language sql immutable set search_path = ''
    return 'other-' || left(encode(sha256(convert_to(salt || ' ' || place || ' ' || lower(key), 'UTF8')), 'hex'), 12);
comment on function kernel.other_key(text, text, text) is 'The name under which an export tells of somebody else in a column (place: schema.table.column).';
grant execute on function kernel.other_key(text, text, text) to exporter;
