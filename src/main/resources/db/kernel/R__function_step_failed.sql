create or replace function kernel.step_failed(request uuid, place integer, fault text) returns void
    language plpgsql security definer set search_path = '' as
$$
declare
    what kernel.dsar_steps;
begin
    update kernel.dsar_steps s set (status, fault, attempts)
        = ('failed', step_failed.fault, s.attempts + (s.name <> 'EXPORT')::integer)
    where s.request_id = request and s.place = step_failed.place and s.status <> 'done' returning * into what;
    perform kernel.note_dsar(request, 'failed', jsonb_build_object('step', what.name, 'object', what.object,
        'fault', step_failed.fault));
end
$$;
comment on function kernel.step_failed(uuid, integer, text) is 'Notes of what a step of a request failed: a code, never a value. It is tried again.';
grant execute on function kernel.step_failed(uuid, integer, text) to service_role;
