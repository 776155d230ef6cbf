create or replace function kernel.erase_step(request uuid, place integer) returns boolean
    language plpgsql set search_path = '' as
$$
declare
    step record;
    counted bigint;
begin
    step := kernel.take_step(request, place);
    if step.name is null or step.name = 'TELL' then
        return true;
    elsif step.name = 'PROVE' then
        if not kernel.prove_absence(request, place, step.object::regclass) then
            return false;
        end if;
        counted := 0;
    else
        counted := case step.name
            when 'BEGIN' then kernel.remember_traces(request)
            when 'ERASE' then kernel.erase_rows(step.object::regclass)
            when 'FORGET' then kernel.forget_links(step.object::regclass) end;
    end if;
    perform kernel.step_done(request, place, counted);
    if step.name = 'END' then
        perform kernel.end_erasure(request);
    end if;
    return true;
end
$$;
comment on function kernel.erase_step(uuid, integer) is 'Does one step of an erasure, whole or not at all; of the search of a table one batch. False: the step is not at its end, and has to be called again.';
grant execute on function kernel.erase_step(uuid, integer) to eraser;
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
comment on function kernel.end_erasure(uuid) is 'Completes an erasure and ends what else the person had asked for: what tied the person to their tombstone is gone.';
grant execute on function kernel.end_erasure(uuid) to eraser;
