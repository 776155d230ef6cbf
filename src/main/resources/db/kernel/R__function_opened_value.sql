create or replace function kernel.opened_value(sealed text, relation text, column_name text, person uuid) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    part text[] := string_to_array(sealed, ':');
    kek record := kernel.kek();
    wrapped_key bytea;
    opened jsonb;
begin
    select k.wrapped into wrapped_key from kernel.subject_keys k
    where k.person_id = person and k.month = (part[2] || '-01')::date and k.kek = part[3]
        and k.kek = kek.name;
    if part[1] is distinct from 'sealed' or not found then
        return null;
    end if;
    opened := convert_from(kernel.opened_bytes(decode(part[4], 'base64'),
        kernel.opened_bytes(wrapped_key, kek.key, person::text), relation || '.' || column_name), 'UTF8')::jsonb;
    -- rows about others were sealed with their keys, and may name who is not to be named any more
    return case when opened #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        and kernel.is_erased((opened #>> '{}')::uuid) then '"erased"' else opened end;
end
$$;
comment on function kernel.opened_value(text, text, text, uuid) is 'The value behind a seal in the log, erased where it is the key of an erased person; null once the person''s key is destroyed.';
