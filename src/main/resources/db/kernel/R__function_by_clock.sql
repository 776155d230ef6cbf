create or replace procedure kernel.by_clock(function regprocedure)
    language plpgsql set search_path = '' as
$$
declare
    module constant name := (select n.nspname from pg_catalog.pg_proc p
        join pg_catalog.pg_namespace n on n.oid = p.pronamespace where p.oid = by_clock.function);
begin
    if not exists (select from pg_catalog.pg_proc p where p.oid = by_clock.function and p.prosecdef
            and p.proargtypes::text = 'integer'::regtype::oid::text and p.prorettype = 'integer'::regtype
            and p.proconfig::text like '%application_name=purpose: %') then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'clock_can_call_it',
            message = format('%s cannot be called by the clock'
                ': it takes the most rows to change (integer), returns how many it changed, is security definer, '
                'and states its purpose', by_clock.function);
    end if;
    execute format('grant execute on function %s to service_role', by_clock.function);
    insert into kernel.clock_functions (function, module) values (format('%s.%I(integer)', module,
        (select p.proname from pg_catalog.pg_proc p where p.oid = by_clock.function)), module)
    on conflict on constraint clock_functions_pkey do nothing;
end
$$;
comment on procedure kernel.by_clock(regprocedure) is 'Has a function called every half minute, as service_role, in a transaction of its own. It is given the most rows to change, and returns how many it changed. Refused (23514 clock_can_call_it) if it is no such function.';
