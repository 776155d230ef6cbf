create or replace function kernel.opened_value(sealed text, relation text, column_name text, person uuid) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    part text[] := string_to_array(sealed, ':');
    configured text := nullif(current_setting('scrim.kek', true), '');
    kek_key bytea := decode(split_part(configured, ':', 2), 'base64');
    wrapped_key bytea;
begin
    select k.wrapped into wrapped_key from kernel.subject_keys k
    where k.person_id = person and k.month = (part[2] || '-01')::date and k.kek = part[3]
        and k.kek = split_part(configured, ':', 1);
    if part[1] is distinct from 'sealed' or not found then
        return null;
    end if;
    return convert_from(kernel.opened_bytes(decode(part[4], 'base64'),
        kernel.opened_bytes(wrapped_key, kek_key, person::text), relation || '.' || column_name), 'UTF8')::jsonb;
end
$$;
comment on function kernel.opened_value(text, text, text, uuid) is 'The value behind a seal in the log; null once the person''s key is destroyed.';
