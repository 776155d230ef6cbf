create or replace view kernel.table_violations as
with tables as (
    select c.oid::regclass as relation, n.nspname as module, c.relrowsecurity and c.relforcerowsecurity as is_guarded,
        r.relation is not null as is_registered, r.subject, r.via, r.erase, r.not_for_subject
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    join kernel.modules m on m.name = n.nspname
    left join kernel.registrations r on r.relation = c.oid
    where c.relkind in ('r', 'p') and c.relname <> 'flyway_history'
), columns as (
    select t.*, a.attname as name, a.attnum, d.name as class, d.personal
    from tables t
    join pg_catalog.pg_attribute a on a.attrelid = t.relation and a.attnum > 0 and not a.attisdropped
    left join pg_catalog.pg_description s
        on s.classoid = 'pg_catalog.pg_class'::regclass and s.objoid = t.relation and s.objsubid = a.attnum
    left join kernel.data_classes d on d.name = substring(s.description from '^([a-z_]+): ?\S')
), foreign_keys as (
    select t.module, t.relation, c.conname as name, c.conkey, c.confrelid, c.confdeltype
    from tables t
    join pg_catalog.pg_constraint c on c.conrelid = t.relation and c.contype = 'f'
)
select module, 'unregistered table' as lint, relation::text as object,
    format('Add to the script: call kernel.register(%L, subject => …, erase => …)', relation) as remedy
from tables where not is_registered
union all
select module, 'unclassified column', format('%s.%I', relation, name),
    format('Add to the script: comment on column %s.%I is ''<class>: <meaning>''; '
        'the classes are rows of kernel.data_classes', relation, name)
from columns where class is null
union all
select module, 'personal column without a subject', format('%s.%I', relation, name),
    format('Register %s again, with subject => or via =>', relation)
from columns where personal and is_registered and subject is null and via is null
union all
select module, 'row security off', relation::text,
    format('call kernel.register(%L, …) turns it on; nothing may turn it off', relation)
from tables where is_registered and not is_guarded
union all
select module, 'foreign key without an index', format('%s.%I', relation, name),
    format('create index on %s (%s)', relation, (select string_agg(quote_ident(a.attname), ', ')
        from pg_catalog.pg_attribute a where a.attrelid = relation and a.attnum = any (conkey)))
from foreign_keys f
where not exists (
    select from pg_catalog.pg_index i
    where i.indrelid = f.relation and i.indpred is null
        and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey)
union all
select module, 'person key without an action', format('%s.%I', relation, name),
    'Say on delete cascade, set null or restrict: what erasing the person does here'
from foreign_keys where confrelid = to_regclass('identity.people') and confdeltype = 'a'
union all
select module, 'count readable outside a release', format('%s.%I', relation, c.name),
    'Counts of people or their acts are public as released cells only: call kernel.cells and drop the column'
from columns c
cross join unnest(array['anon', 'authenticated']) role
where c.class = 'count' and has_column_privilege(role, c.relation, c.attnum, 'SELECT')
union all
select module, 'check without a name', format('%I on %s', c.conname, relation),
    'Name it as the rule it states (constraint price_is_positive check …): the name is the code of the error'
from tables t
join pg_catalog.pg_constraint c on c.conrelid = t.relation and c.contype = 'c'
where c.conname ~ '_check[0-9]*$'
union all
select module, 'unique rule without a name', format('%I on %s', c.conname, relation),
    'Name it as the rule it states (constraint one_report_per_person_and_note unique …): '
        'the name is the code of the error'
from tables t
join pg_catalog.pg_constraint c on c.conrelid = t.relation and c.contype in ('u', 'x')
join pg_catalog.pg_class k on k.oid = t.relation
-- a name that PostgreSQL gave: table, columns, kind
where starts_with(c.conname, k.relname || '_') and c.conname ~ '_(key|excl)[0-9]*$'
union all
select module, 'notes of staff that may be for the subject or not', relation::text,
    format('Register %s again, with not_for_subject => the columns that an export does not tell the person, or ''{}''',
        relation)
from tables
where is_registered and coalesce(subject, via) is not null and not_for_subject is null and relation::text ~ '_staff$'
union all
select module, 'table that one person can fill', relation::text,
    format('call kernel.guard_growth(%L), which register does, and drop neither of its triggers', relation)
from tables
where is_registered and kernel.is_growth_limited(relation) and 2 > (select count(*) from pg_catalog.pg_trigger g
    where g.tgrelid = relation and g.tgname in ('kernel_growth_insert', 'kernel_growth_update')
        and g.tgenabled in ('O', 'A'))
union all
-- one row a row of the parent: without it the parent, which stays, is gone from every view that joins the two
select t.module, 'part deleted under a row that stays', t.relation::text,
    format('Register %s with erase => ''anonymise'', as %s is', t.relation, p.parent)
from tables t
cross join lateral kernel.parent_of(t.relation, t.via) p
join kernel.registrations r on r.relation = p.parent and r.erase = 'anonymise'
where t.erase = 'delete' and exists (select from columns k
        join pg_catalog.pg_index i on i.indrelid = k.relation and i.indisprimary and i.indkey::text = k.attnum::text
        where k.relation = t.relation and k.name = t.via)
    and exists (select from columns k where k.relation = t.relation and k.personal is not true
        and k.name not in (t.via, 'created_at', 'updated_at'));
comment on view kernel.table_violations is 'What is wrong with tables, columns and foreign keys.';
