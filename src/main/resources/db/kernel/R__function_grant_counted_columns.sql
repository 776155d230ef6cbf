create or replace procedure kernel.grant_counted_columns()
    language plpgsql set search_path = '' as
$$
declare
    aggregator constant oid := 'aggregator'::regrole;
    changes text[];
    change text;
begin
    with relations as (
        select c.oid::regclass as relation, c.relkind as kind, c.relacl as acl
        from pg_catalog.pg_class c join kernel.modules m on m.name = c.relnamespace::regnamespace::text
        where c.relkind in ('r', 'p', 'v') and m.name <> 'kernel'
    ), held (relation, columns) as (
        select r.relation, quote_ident(a.attname)
        from relations r join pg_catalog.pg_attribute a on a.attrelid = r.relation
        cross join lateral pg_catalog.aclexplode(a.attacl) g
        where g.grantee = aggregator and not a.attisdropped
        union
        select r.relation, ''
        from relations r cross join lateral pg_catalog.aclexplode(r.acl) g where g.grantee = aggregator
    ), needed (relation, columns) as (
        select n.relation, quote_ident(n.name) from kernel.counted_columns n
        union
        select s.contributions, '' from kernel.cell_sets s join relations r on r.relation = s.contributions
        union
        select v.contributions, '' from kernel.volunteer_sets v join relations r on r.relation = v.contributions
    ), whole (relation) as ( -- revoking a table takes the grants on its columns along
        select h.relation from held h where h.columns = '' except select n.relation from needed n where n.columns = ''
    ), open (relation) as (
        select p.polrelid::regclass from pg_catalog.pg_policy p where p.polname = 'kernel_aggregator_counts'
    ), statements (place, statement) as (
        select 1, format('revoke all%s on %s from aggregator', ' (' || nullif(f.columns, '') || ')', f.relation)
        from (select h.relation, h.columns from held h except select n.relation, n.columns from needed n) f
        union all
        select 2, format('grant select%s on %s to aggregator', ' (' || nullif(f.columns, '') || ')', f.relation)
        from (select n.relation, n.columns from needed n except (select h.relation, h.columns from held h
            where h.relation not in (select w.relation from whole w))) f
        union all
        select 3, format('drop policy kernel_aggregator_counts on %s', o.relation)
        from open o where o.relation not in (select n.relation from kernel.counted_columns n)
        union all
        select 4, format('create policy kernel_aggregator_counts on %s for select to aggregator using (true)',
            n.relation)
        from (select distinct relation from kernel.counted_columns) n
        where n.relation not in (select o.relation from open o)
    )
    select coalesce(array_agg(s.statement order by s.place, s.statement), '{}') into changes from statements s;
    foreach change in array changes loop
        execute change;
    end loop;
end
$$;
comment on procedure kernel.grant_counted_columns() is 'Gives role aggregator exactly the columns that declared contribution views depend on, and takes back what is needed no more. A chore of cells and volunteers.';
