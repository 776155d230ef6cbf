create or replace function kernel.opened_row(content jsonb, relation text, person uuid) returns jsonb
    language plpgsql stable security definer set search_path = '' as
$$
declare
    sealed record;
begin
    if not kernel.has_role('admin') then
        raise exception using errcode = '42501', schema = 'kernel', constraint = 'admin_opens_seals',
            message = 'what is sealed is opened for admins only';
    end if;
    for sealed in
        select v.key as name, v.value from jsonb_each_text(content) v
        where v.value ~ '^sealed:[0-9]{4}-[0-9]{2}:[^:]+:[A-Za-z0-9+/=]+$'
    loop
        begin
            content := content || jsonb_build_object(sealed.name,
                coalesce(kernel.opened_value(sealed.value, relation, sealed.name, person), '"unreadable"'));
        exception when data_corrupted then -- sealed for somebody else, or altered: audit verify tells
            content := content || jsonb_build_object(sealed.name, 'unreadable');
        end;
    end loop;
    return content;
end
$$;
comment on function kernel.opened_row(jsonb, text, uuid) is 'A row of the log with its seals opened, for admins (42501 admin_opens_seals). What a destroyed key sealed is unreadable.';
grant execute on function kernel.opened_row(jsonb, text, uuid) to authenticated;
