create or replace view kernel.release_violations as
with sets (module, name, contributions, fault) as (
    select s.module, s.name, s.contributions, coalesce(kernel.contribution_fault(s.name, s.contributions),
        kernel.column_fault(s.contributions, s.by, jsonb_build_object(s.subject, 'uuid', s.at,
            'timestamp with time zone')))
    from kernel.cell_sets s
    union all
    select v.module, v.name, v.contributions, kernel.contribution_fault(v.name, v.contributions)
    from kernel.volunteer_sets v
)
select s.module, 'contributions cannot be counted' as lint, format('%s for %s', s.contributions, s.name) as object,
    s.fault as remedy
from sets s join pg_catalog.pg_class c on c.oid = s.contributions
where s.fault is not null
union all
select e.module, 'published cells are not declared', format('%s of %s', n.name, e.view),
    format('call kernel.cells(%L, …) before kernel.publish', n.name)
from kernel.endpoints e cross join unnest(e.cell_sets) n (name)
where not exists (select from kernel.cell_sets s where s.name = n.name);
comment on view kernel.release_violations is 'What is wrong with what is counted and listed in public.';
