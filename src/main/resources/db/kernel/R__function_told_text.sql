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
comment on function kernel.told_text(text, text, text) is
    'A text that the subject did not write, as an export tells it: keys of other people and e-mail addresses are '
    'other-<hash>.';
grant execute on function kernel.told_text(text, text, text) to exporter;
