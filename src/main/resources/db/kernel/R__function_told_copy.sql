create or replace function kernel.told_copy(content jsonb, relation text, rules jsonb, salt text) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    field record;
    place text;
    told jsonb := '{}';
begin
    for field in select c.key as name, c.value, coalesce(rules ->> c.key, 'withheld') as rule
        from jsonb_each(content) c loop
        place := relation || '.' || field.name;
        if field.rule <> 'withheld' and field.value #>> '{}' ~ '^sealed:[0-9]{4}-[0-9]{2}:[^:]+:[A-Za-z0-9+/=]+$' then
            begin
                field.value := coalesce(
                    kernel.opened_value(field.value #>> '{}', relation, field.name, kernel.subject_in_hand()),
                    '"unreadable"');
            exception when data_corrupted then
                -- sealed for another person: what the log says of them is not the subject's
                field.rule := 'withheld';
            end;
        end if;
        told := told || jsonb_build_object(field.name, case
            when field.value = 'null' then field.value
            when field.rule = 'withheld' then '"withheld"'
            when field.rule in ('person', 'reference') and field.value #>> '{}' !~ '^[0-9a-f-]{36}$' then field.value
            when field.rule = 'person' then to_jsonb(kernel.told_key((field.value #>> '{}')::uuid, place, salt))
            when field.rule = 'reference'
                then to_jsonb(kernel.told_reference((field.value #>> '{}')::uuid, place, salt))
            when field.rule = 'plain' then field.value
            else kernel.told_json(field.value, place, salt) end);
    end loop;
    return case when content is not null then told end;
end
$$;
comment on function kernel.told_copy(jsonb, text, jsonb, text) is
    'A copy of a row as an export tells it, by the rules of its own table (rules: by column, of export_rules): seals '
    'are opened that were made for the subject, everything else as export_rules says. A column that is no more is '
    'withheld.';
grant execute on function kernel.told_copy(jsonb, text, jsonb, text) to exporter;
