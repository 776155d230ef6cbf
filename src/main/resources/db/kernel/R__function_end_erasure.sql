create or replace function kernel.end_erasure(request uuid) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: privacy request' as
$$
begin
    update kernel.dsar_requests r set status = 'completed' where r.id = request and r.status = 'processing';
    -- what else they had asked for cannot be done any more
    update kernel.dsar_requests r set status = 'withdrawn'
    where r.person_id = kernel.subject_in_hand() and r.status in ('received', 'verifying', 'on_hold', 'processing');
    delete from kernel.erasures e where e.request_id = request;
end
$$;
comment on function kernel.end_erasure(uuid) is
    'Completes an erasure and ends what else the person had asked for: what tied the person to their tombstone is '
    'gone.';
grant execute on function kernel.end_erasure(uuid) to eraser;
