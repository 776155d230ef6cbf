create or replace function kernel.kek(out name text, out key bytea)
    language sql stable set search_path = ''
begin atomic
    select split_part(s.kek, ':', 1), decode(split_part(s.kek, ':', 2), 'base64')
    from (select nullif(current_setting('scrim.kek', true), '') as kek) s;
end;
comment on function kernel.kek() is 'The key-encryption key that the gate handed to this transaction, and its name; null without one.';
