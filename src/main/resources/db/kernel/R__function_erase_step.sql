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
