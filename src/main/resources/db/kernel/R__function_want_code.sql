create or replace function kernel.want_code(request uuid) returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
declare
    state text;
begin
    select r.status into state from kernel.dsar_requests r
    where r.id = request and r.person_id = auth.uid() and r.status in ('received', 'verifying');
    if found then
        perform kernel.enqueue('kernel.send_code', request::text);
    elsif exists (select from kernel.dsar_requests r where r.id = request and r.person_id = auth.uid()) then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'only_what_waits_is_verified',
            message = 'the request does not wait to be verified';
    end if;
    return state;
end
$$;
comment on function kernel.want_code(uuid) is
    'Has a code sent for a request of the caller. It has to wait for one (23514 only_what_waits_is_verified). '
    'Returns its state; null: it is not theirs.';
grant execute on function kernel.want_code(uuid) to authenticated;
