create or replace function kernel.list_people(list text)
    returns table (person uuid, band bigint, content jsonb)
    language plpgsql set search_path = '' as
$$
#variable_conflict use_column
declare
    contract kernel.volunteer_sets;
begin
    select v.* into strict contract from kernel.volunteer_sets v where v.name = list_people.list;
    if not exists (select from pg_catalog.pg_class c where c.oid = contract.contributions) then
        return; -- dropped or rolled back: nobody is on it any more
    end if;
    return query execute format($list$
        with willing as (
            select distinct on (c.%1$I) c.%1$I as person, c.%2$I as sort, to_jsonb(c) - $1 as content
            from %3$s c
            join identity.people p on p.id = c.%1$I
            where p.barred_at is null and p.erased_at is null and p.restricted_at is null
                and kernel.has_consented(c.%1$I, $2)
            order by c.%1$I, c.%2$I desc nulls last
        ), placed as (
            select w.person, w.content, dense_rank() over (order by w.sort desc nulls last) as band,
                rank() over (order by w.sort desc nulls last) as place
            from willing w
        )
        select p.person, p.band, p.content from placed p where p.place <= $3
        $list$, contract.subject, contract.sort, contract.contributions)
    using contract.subject::text, contract.consent, contract.most;
end
$$;
comment on function kernel.list_people(text) is 'Who is on a list now, equals in one band: people who consent and are neither barred nor erased. Who comes first in a band and who is cut off at its end is for the worker to decide, by a secret this database does not hold.';
grant execute on function kernel.list_people(text) to aggregator;
