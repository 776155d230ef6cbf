create or replace function kernel.told_key(person uuid, place text, salt text) returns text
    language sql stable set search_path = ''
    return case when person = (select kernel.subject_in_hand()) then person::text
        when person is not null then kernel.other_key(person::text, place, salt) end;
comment on function kernel.told_key(uuid, text, text) is 'The key of a person as an export tells it: the subject''s own, or other-<hash>.';
grant execute on function kernel.told_key(uuid, text, text) to exporter;
