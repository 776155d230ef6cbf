create or replace function kernel.pending_steps(request uuid) returns jsonb
    language sql stable security definer set search_path = ''
    return (select coalesce(jsonb_agg(jsonb_build_object('place', s.place, 'name', s.name, 'object', s.object)
        order by s.place), '[]')
        from kernel.dsar_steps s where s.request_id = request and s.status <> 'done');
comment on function kernel.pending_steps(uuid) is 'What is still to be done about a request, in order.';
grant execute on function kernel.pending_steps(uuid) to service_role;
