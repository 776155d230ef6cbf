create or replace procedure kernel.guard_erasure(function regprocedure, name text, meaning text)
    language plpgsql set search_path = '' as
$$
begin
    execute format('grant execute on function %s to kernel_code', function);
    insert into kernel.erasure_guards as g (name, module, function, meaning)
    select guard_erasure.name, n.nspname, format('%I.%I', n.nspname, p.proname), guard_erasure.meaning
    from pg_catalog.pg_proc p join pg_catalog.pg_namespace n on n.oid = p.pronamespace
    where p.oid = guard_erasure.function
    on conflict on constraint erasure_guards_pkey do update
        set (module, function, meaning) = (excluded.module, excluded.function, excluded.meaning);
end
$$;
comment on procedure kernel.guard_erasure(regprocedure, text, text) is 'Declares a function of a person (uuid) that says (boolean) whether something stands in the way of erasing them.';
