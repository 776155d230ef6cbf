create or replace view kernel.counted_columns with (security_invoker = true) as
select distinct b.relation, b.name
from (
    select s.contributions from kernel.cell_sets s
    union
    select v.contributions from kernel.volunteer_sets v
) c
cross join lateral kernel.columns_behind(c.contributions) b
where b.kind in ('r', 'p') and b.name is not null
union
-- whom the rules of counting are about
select a.attrelid::regclass, a.attname
from pg_catalog.pg_attribute a
where a.attrelid = to_regclass('identity.people') and a.attname in ('id', 'created_at', 'barred_at', 'erased_at',
    'restricted_at');
comment on view kernel.counted_columns is 'The columns that role aggregator needs to count what is declared, and therefore the only ones it may read.';
