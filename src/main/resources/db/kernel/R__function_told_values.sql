-- Values as an export tells them. The salt is of one archive, the place a column: the same other person has the same
-- name in one column of one archive, and cannot be followed from there into another.
create or replace function kernel.other_key(key text, place text, salt text) returns text
    language sql immutable set search_path = ''
    return 'other-' || left(encode(sha256(convert_to(salt || ' ' || place || ' ' || lower(key), 'UTF8')), 'hex'), 12);
comment on function kernel.other_key(text, text, text) is 'The name under which an export tells of somebody else in a column (place: schema.table.column).';
grant execute on function kernel.other_key(text, text, text) to exporter;

create or replace function kernel.told_key(person uuid, place text, salt text) returns text
    language sql stable set search_path = ''
    return case when person = (select kernel.subject_in_hand()) then person::text
        when person is not null then kernel.other_key(person::text, place, salt) end;
comment on function kernel.told_key(uuid, text, text) is 'The key of a person as an export tells it: the subject''s own, or other-<hash>.';
grant execute on function kernel.told_key(uuid, text, text) to exporter;

create or replace function kernel.told_reference(key uuid, place text, salt text) returns text
    language sql stable set search_path = ''
    return case when key = (select kernel.subject_in_hand()) or kernel.is_known_row(key) then key::text
        when key is not null then kernel.other_key(key::text, place, salt) end;
comment on function kernel.told_reference(uuid, text, text) is 'The key of a row or of a person as an export tells it. A key of neither looks like that of another person, so that nobody learns whose key is a member''s.';
grant execute on function kernel.told_reference(uuid, text, text) to exporter;

create or replace function kernel.told_text(content text, place text, salt text) returns text
    language plpgsql stable set search_path = '' as
$$
declare
    person constant text := kernel.subject_in_hand()::text;
    found text;
begin
    for found in select distinct m.match[1] from regexp_matches(content,
        '([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})', 'gi') m (match)
    loop
        if found::uuid::text <> person and kernel.is_person(found::uuid) then
            content := replace(content, found, kernel.other_key(found::uuid::text, place, salt));
        end if;
    end loop;
    for found in select distinct m.match[1] from regexp_matches(content,
        '([[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+)', 'g') m (match)
    loop
        content := replace(content, found, kernel.other_key(found, place, salt));
    end loop;
    return content;
end
$$;
comment on function kernel.told_text(text, text, text) is 'A text that the subject did not write, as an export tells it: keys of other people and e-mail addresses are other-<hash>.';
grant execute on function kernel.told_text(text, text, text) to exporter;

create or replace function kernel.told_json(content jsonb, place text, salt text) returns jsonb
    language sql stable set search_path = ''
    return kernel.told_text(content::text, place, salt)::jsonb;
comment on function kernel.told_json(jsonb, text, text) is 'told_text of everything in a JSON document.';
grant execute on function kernel.told_json(jsonb, text, text) to exporter;

create or replace function kernel.told_copy(content jsonb, relation text, rules jsonb, salt text) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    field record;
    place text;
    told jsonb := '{}';
begin
    for field in select c.key as name, c.value, coalesce(rules ->> c.key, 'withheld') as rule from jsonb_each(content) c loop
        place := relation || '.' || field.name;
        if field.rule <> 'withheld' and field.value #>> '{}' ~ '^sealed:[0-9]{4}-[0-9]{2}:[^:]+:[A-Za-z0-9+/=]+$' then
            begin
                field.value := coalesce(
                    kernel.opened_value(field.value #>> '{}', relation, field.name, kernel.subject_in_hand()),
                    '"unreadable"');
            exception when data_corrupted then -- sealed for another person: what the log says of them is not the subject's
                field.rule := 'withheld';
            end;
        end if;
        told := told || jsonb_build_object(field.name, case
            when field.value = 'null' then field.value
            when field.rule = 'withheld' then '"withheld"'
            when field.rule in ('person', 'reference') and field.value #>> '{}' !~ '^[0-9a-f-]{36}$' then field.value
            when field.rule = 'person' then to_jsonb(kernel.told_key((field.value #>> '{}')::uuid, place, salt))
            when field.rule = 'reference' then to_jsonb(kernel.told_reference((field.value #>> '{}')::uuid, place, salt))
            when field.rule = 'plain' then field.value
            else kernel.told_json(field.value, place, salt) end);
    end loop;
    return case when content is not null then told end;
end
$$;
comment on function kernel.told_copy(jsonb, text, jsonb, text) is 'A copy of a row as an export tells it, by the rules of its own table (rules: by column, of export_rules): seals are opened that were made for the subject, everything else as export_rules says. A column that is no more is withheld.';
grant execute on function kernel.told_copy(jsonb, text, jsonb, text) to exporter;
