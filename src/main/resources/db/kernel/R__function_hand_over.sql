create or replace procedure kernel.hand_over(module name)
    language plpgsql set search_path = '' as
$$
declare
    place constant regnamespace[] := case module when 'kernel' then array['kernel', 'auth']::regnamespace[]
        else array[quote_ident(module)]::regnamespace[] end;
    code constant name := module || '_code';
    definer record;
    older name;
    newer name;
begin
    for definer in
        select p.oid::regprocedure as name, p.prokind, p.pronamespace::regnamespace as schema
        from pg_catalog.pg_proc p
        where p.prosecdef and (p.pronamespace = any (place)
                or p.pronamespace = 'api'::regnamespace and current_setting('scrim.module', true) = module)
            and p.proowner = current_user::regrole
    loop
        execute format('grant create on schema %s to %I', definer.schema, code);
        execute format('alter %s %s owner to %I', case definer.prokind when 'p' then 'procedure' else 'function' end,
            definer.name, code);
        execute format('revoke create on schema %s from %I', definer.schema, code);
    end loop;
    execute format('grant usage on schema %I to anon, authenticated, service_role, aggregator, exporter, eraser,
        publisher, kernel_code, %I', module, code);
    -- a module's functions may speak of what older modules hold, as far as those grant it
    for older in select m.name from kernel.modules m where m.place <= current_setting('scrim.place')::smallint loop
        execute format('grant usage on schema %I, auth to %I', older, code);
    end loop;
    -- a newer one may have been there before this one was taken back and came again
    for newer in select m.name from kernel.modules m where m.place > current_setting('scrim.place')::smallint loop
        execute format('grant usage on schema %I to %I', module, newer || '_code');
    end loop;
    if to_regclass(format('%I.flyway_history', module)) is not null then
        -- readiness asks whether the schema is as new as the program
        execute format('grant select on %I.flyway_history to service_role', module);
    end if;
    if module = 'kernel' then
        grant execute on all functions in schema kernel, auth to kernel_code;
    end if;
end
$$;
comment on procedure kernel.hand_over(name) is 'Gives the module''s definer functions to <module>_code, which has no login, creates nothing and has only what it was granted. A chore after each script.';
