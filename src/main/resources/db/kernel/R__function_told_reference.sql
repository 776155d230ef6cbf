create or replace function kernel.told_reference(key uuid, place text, salt text) returns text
    language sql stable set search_path = ''
    return case when key = (select kernel.subject_in_hand()) or kernel.is_known_row(key) then key::text
        when key is not null then kernel.other_key(key::text, place, salt) end;
comment on function kernel.told_reference(uuid, text, text) is
    'The key of a row or of a person as an export tells it. A key of neither looks like that of another person, so '
    'that nobody learns whose key is a member''s.';
grant execute on function kernel.told_reference(uuid, text, text) to exporter;
