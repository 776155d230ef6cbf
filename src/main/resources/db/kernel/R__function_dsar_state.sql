create or replace function kernel.dsar_state(out open bigint, out late bigint, out failed bigint,
    out seconds_left double precision)
    language sql stable security definer set search_path = ''
begin atomic
    select count(*), count(*) filter (where r.due_at < now()),
        count(*) filter (where exists (select from kernel.dsar_steps s where s.request_id = r.id
            and s.status = 'failed')),
        min(extract(epoch from r.due_at - now()))::double precision
    from kernel.dsar_requests r where r.status in ('received', 'verifying', 'on_hold', 'processing');
end;
comment on function kernel.dsar_state() is 'How requests stand: how many are open, late and failed, and how many seconds the next has until it is due; for metrics.';
grant execute on function kernel.dsar_state() to service_role;
