create or replace function kernel.extend_dsar(request uuid, words text) returns text
    language plpgsql set search_path = '' as
$$
declare
    state text;
begin
    update kernel.dsar_requests r set extended_at = now(), extension_reason = words
    where r.id = request and r.status in ('received', 'verifying', 'on_hold', 'processing')
    returning r.status into state;
    return state;
end
$$;
comment on function kernel.extend_dsar(uuid, text) is 'Support extends the time of a request, once and before it is over, and tells the person why. Returns its state; null: there is none for them.';
grant execute on function kernel.extend_dsar(uuid, text) to authenticated;
