create or replace procedure kernel.tell_processor(function regprocedure, name text, meaning text,
    told_last boolean default false)
    language plpgsql set search_path = '' as
$$
begin
    execute format('grant execute on function %s to eraser', function);
    insert into kernel.processors as g (name, module, function, meaning, told_last)
    select tell_processor.name, n.nspname, format('%I.%I', n.nspname, p.proname), tell_processor.meaning,
        tell_processor.told_last
    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.oid = tell_processor.function
    on conflict on constraint processors_pkey do update
        set (module, function, meaning, told_last)
            = (excluded.module, excluded.function, excluded.meaning, excluded.told_last);
end
$$;
comment on procedure kernel.tell_processor(regprocedure, text, text, boolean) is 'Declares a processor and the function of a person (uuid) that says by which keys (text[]) it knows them.';
