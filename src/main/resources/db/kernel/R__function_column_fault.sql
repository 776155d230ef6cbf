create or replace function kernel.column_fault(contributions regclass, shown name[], keys jsonb) returns text
    language sql stable set search_path = ''
begin atomic
    with columns as (
        select a.attname as name, a.atttypid::regtype::text as type
        from pg_catalog.pg_attribute a
        where a.attrelid = contributions and a.attnum > 0 and not a.attisdropped
    ), wanted as (
        select unnest(shown) as name, null as type
        union all
        select k.key::name, k.value from jsonb_each_text(keys) k
    )
    select format('column %I %s', coalesce(c.name, w.name), case
        when c.name is null then 'is missing'
        when w.name is null then 'is none of its dimensions, its person or its time: leave it out'
        when w.type is not null then format('is %s and has to be %s', c.type, w.type)
        else format('is %s: what is shown is text, boolean, uuid or a whole number; make bands of what is finer',
            c.type) end)
    from columns c full join wanted w on w.name = c.name
    where c.name is null or w.name is null or w.type <> c.type
        or w.type is null
            and c.type not in ('text', 'character varying', 'boolean', 'uuid', 'smallint', 'integer', 'bigint')
    order by c.name, w.name limit 1;
end;
comment on function kernel.column_fault(regclass, name[], jsonb) is 'Why the columns of a contribution view are not exactly those to show and the keys (column: type); null: they are.';
