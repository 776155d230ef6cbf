create or replace function kernel.step_done(request uuid, place integer, rows bigint) returns void
    language sql security definer set search_path = ''
begin atomic
    update kernel.dsar_steps s set (status, rows, fault, reached, done_at)
        = ('done', step_done.rows, null, null, clock_timestamp())
    where s.request_id = request and s.place = step_done.place and s.status <> 'done';
end;
comment on function kernel.step_done(uuid, integer, bigint) is 'Notes that a step of a request is done, and on how many rows.';
grant execute on function kernel.step_done(uuid, integer, bigint) to service_role, eraser;
