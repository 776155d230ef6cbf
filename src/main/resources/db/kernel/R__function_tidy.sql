create or replace procedure kernel.tidy()
    language plpgsql set search_path = '' as
$$
begin
    delete from kernel.registrations r where not exists (select from pg_catalog.pg_class c where c.oid = r.relation);
    delete from kernel.endpoints e where not exists (select from pg_catalog.pg_class c where c.oid = e.view);
    delete from kernel.transitions t where not exists (select from pg_catalog.pg_class c where c.oid = t.relation);
    delete from kernel.growth_limits l
    where l.relation is not null and not exists (select from pg_catalog.pg_class c where c.oid = l.relation);
    delete from kernel.clock_functions f where to_regprocedure(f.function) is null;
    delete from kernel.erasure_guards g where to_regprocedure(g.function || '(uuid)') is null;
    delete from kernel.processors p where to_regprocedure(p.function || '(uuid)') is null;
    update kernel.registrations r
    set personal_columns = f.personal, secret_columns = f.secret
    from (
        select s.relation, kernel.columns_of_class(s.relation,
                (select array_agg(d.name) from kernel.data_classes d where d.personal)) as personal,
            kernel.columns_of_class(s.relation, '{secret}') as secret
        from kernel.registrations s) f
    where f.relation = r.relation and (r.personal_columns, r.secret_columns) is distinct from (f.personal, f.secret);
    call kernel.keep_out_of_statistics();
    call kernel.grant_counted_columns();
end
$$;
comment on procedure kernel.tidy() is 'Forgets what was dropped and takes over classes from column comments. A chore after each script.';
