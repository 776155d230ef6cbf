create or replace function kernel.rules_of_copies() returns jsonb
    language sql stable security definer set search_path = '' as
$$
    select jsonb_object_agg(r.relation::text, (
        select jsonb_object_agg(e.name, e.rule) from kernel.export_rules(r.relation) e))
    from kernel.registrations r join pg_catalog.pg_class c on c.oid = r.relation;
$$;
comment on function kernel.rules_of_copies() is 'export_rules of every table, as one document: by table, by column.';
grant execute on function kernel.rules_of_copies() to exporter;
