create or replace function kernel.count_bucket(cell_set text, bucket timestamptz, minimum_age interval)
    returns table (cell jsonb, people integer)
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    contract kernel.cell_sets;
    dimensions text;
begin
    select s.* into strict contract from kernel.cell_sets s where s.name = count_bucket.cell_set;
    select coalesce(string_agg(format('%L, c.%I', d.name, d.name), ', ' order by d.place), '') into dimensions
    from unnest(contract."by") with ordinality d (name, place);
    delete from kernel.counted_people p
    where p.cell_set = contract.name and p.bucket <= count_bucket.bucket - interval '1 hour';
    return query execute format($count$
        with told as ( -- a person counts once in a cell
            select jsonb_build_object(%1$s) as cell, c.%2$I as person, min(c.%3$I) as at
            from %4$s c
            join identity.people p on p.id = c.%2$I
            where c.%3$I >= $1 and c.%3$I < $1 + $2
                and (p.barred_at is null or $7) and p.erased_at is null and p.restricted_at is null
                and p.created_at <= $1 - $3
                and not exists (select from kernel.counted_people b where b.cell_set = $4 and b.person_id = c.%2$I)
            group by 1, 2
        ), placed as (
            select t.cell, t.person,
                row_number() over (partition by t.person order by t.at, t.cell::text collate "C") as place
            from told t
        ), counted as ( -- and in few cells
            select t.cell, t.person from placed t where t.place <= $5
        ), remembered as ( -- and in one bucket an hour, whether the cell gets published or not
            insert into kernel.counted_people (cell_set, bucket, person_id)
            select distinct $4, $1, t.person from counted t where $2 < interval '1 hour'
        )
        select t.cell, count(*)::integer from counted t group by t.cell having count(*) >= $6
        $count$, dimensions, contract.subject, contract.at, contract.contributions)
    using count_bucket.bucket, contract.bucket, minimum_age, contract.name, contract.cells_per_person, contract.k,
        contract.counts_barred;
end
$$;
comment on function kernel.count_bucket(text, timestamptz, interval) is 'Counts the people of a closed bucket: each once in a cell, in few cells, in one bucket an hour; nobody who is barred, erased, restricted or newer than the minimum age. Smaller cells than k do not leave the database. For the one release of the bucket.';
grant execute on function kernel.count_bucket(text, timestamptz, interval) to aggregator;
