create or replace function kernel.extend_dsar(request uuid, words text) returns text
    language plpgsql set search_path = '' as
$$
declare
    state text;
begin
    update kernel.dsar_requests r set extended_at = now(), extension_reason = words
    where r.id = request and r.status in ('received', 'verifying', 'on_hold', 'processing')
    returning r.status into state;
    if not found and exists (select from kernel.dsar_requests r
            where r.id = request and r.person_id <> auth.uid() and (select kernel.has_role('support'))) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'only_what_is_open_is_extended',
            message = 'the request is over';
    end if;
    return state;
end
$$;
comment on function kernel.extend_dsar(uuid, text) is
    'Support extends the time of a request, once and before it is over, and tells the person why. It has to be open '
    '(23514 only_what_is_open_is_extended). Returns its state; null: they may not.';
grant execute on function kernel.extend_dsar(uuid, text) to authenticated;
