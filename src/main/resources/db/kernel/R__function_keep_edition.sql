create or replace function kernel.keep_edition(view name, release bigint, as_of timestamptz) returns void
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    shown kernel.endpoints;
    before kernel.editions;
    rows json;
    changed json;
    gone json;
    are_told_apart boolean;
begin
    select e.* into strict shown from kernel.endpoints e where e.name = keep_edition.view;
    select d.* into before from kernel.editions d where d.view = shown.name and d.rows is not null;
    execute format('select coalesce(json_agg(v), ''[]'') from %s v', shown.view) into rows;
    with now as (
        select n.value as content, n.ordinality as place, kernel.row_key(n.value, shown.key) as key
        from json_array_elements(rows) with ordinality n
    ), was as (
        select w.value as content, w.ordinality as place, kernel.row_key(w.value, shown.key) as key
        from json_array_elements(before.rows) with ordinality w
    )
    select coalesce(json_agg(n.content order by n.place) filter (
        where n.content::text is distinct from w.content::text), '[]'),
        (select coalesce(json_agg(o.key order by o.place), '[]') from was o
            where not exists (select from now t where t.key = o.key)),
        count(*) = count(distinct n.key)
    into changed, gone, are_told_apart
    from now n left join was w on w.key = n.key;
    if not are_told_apart then
        raise exception using errcode = '23505', schema = 'kernel', constraint = 'key_tells_rows_apart',
            message = format('%s has several rows of one {%s}', shown.view, array_to_string(shown.key, ', '));
    end if;
    if shown.kind = 'volunteered' then -- who left a list is gone with the next
        delete from kernel.editions d where d.view = shown.name;
    else
        delete from kernel.editions d using kernel.releases r
        where d.view = shown.name and r.id = d.release and r.published_at < as_of - interval '25 hours';
        update kernel.editions d set rows = null where d.view = shown.name and d.rows is not null;
    end if;
    insert into kernel.editions (view, release, previous, rows, changed, gone, next_at)
    values (shown.name, keep_edition.release, before.release, rows, changed, gone, coalesce(
        (select min(s.released_until + s.bucket) from kernel.cell_sets s where s.name = any (shown.cell_sets)),
        date_trunc('day', as_of, 'UTC') + interval '1 day'));
end
$$;
comment on function kernel.keep_edition(name, bigint, timestamptz) is 'Keeps a published view as it stands with a release, and what the release changed. Refused (23505 key_tells_rows_apart) where two rows have one key.';
grant execute on function kernel.keep_edition(name, bigint, timestamptz) to aggregator;
