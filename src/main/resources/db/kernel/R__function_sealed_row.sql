create or replace function kernel.sealed_row(content jsonb, facts kernel.registrations, person uuid) returns jsonb
    language plpgsql security definer set search_path = '' as
$$
declare
    subject record;
    column_name text;
begin
    if content is null or not content ?| facts.personal_columns then
        return content;
    end if;
    subject := kernel.subject_key(person);
    foreach column_name in array facts.personal_columns loop
        if coalesce(jsonb_typeof(content -> column_name), 'null') = 'null' then
            continue;
        elsif subject.key is null or column_name = any (facts.secret_columns) then
            content := content || jsonb_build_object(column_name, 'withheld');
        else
            content := content || jsonb_build_object(column_name, 'sealed:' || subject.name || ':' || translate(encode(
                kernel.sealed_bytes(convert_to((content -> column_name)::text, 'UTF8'), subject.key,
                    facts.relation::text || '.' || column_name), 'base64'), E'\n', ''));
        end if;
    end loop;
    return content;
end
$$;
comment on function kernel.sealed_row(jsonb, kernel.registrations, uuid) is 'A row as the log keeps it: personal values sealed with the subject''s key; withheld where there is no subject or no key, and secrets always.';
