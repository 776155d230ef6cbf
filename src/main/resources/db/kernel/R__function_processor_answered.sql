create or replace function kernel.processor_answered(request uuid, processor text, receipt text, is_done boolean)
    returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    update kernel.processor_notices n
    set (receipt, sealed, told_at) = (processor_answered.receipt, case when not is_done then n.sealed end,
        case when is_done then clock_timestamp() end)
    where n.request_id = request and n.processor = processor_answered.processor and n.told_at is null;
    if is_done then
        perform kernel.step_done(request, s.place, 1) from kernel.dsar_steps s
        where s.request_id = request and s.name = 'TELL' and s.object = processor;
    end if;
end
$$;
comment on function kernel.processor_answered(uuid, text, text, boolean) is
    'Notes what a processor calls the work, or that it is done there; then the keys are gone here too.';
grant execute on function kernel.processor_answered(uuid, text, text, boolean) to service_role;
