create or replace function kernel.is_growth_limited(relation regclass) returns boolean
    language sql stable security definer set search_path = '' as
$$
    select relation::text not in ('kernel.growth_counts', 'kernel.limit_counts', 'kernel.audit_log')
        and (r.subject is not null or r.via is not null
            or exists (select from pg_catalog.pg_trigger g where g.tgrelid = r.relation and g.tgname = 'kernel_audit')
            or has_any_column_privilege('authenticated', r.relation, 'INSERT, UPDATE'))
    from kernel.registrations r where r.relation = is_growth_limited.relation;
$$;
comment on function kernel.is_growth_limited(regclass) is 'Whether people write rows here that are many if they want: about a person, audited, or by a grant to who is signed in. Counts are not counted: they are one row a person and window; neither is the log, which has a row where a table that is counted has one.';
