create or replace function kernel.next_list(as_of timestamptz, failed text[] default '{}')
    returns table (list text, day date)
    language sql stable set search_path = ''
begin atomic
    select v.name, (as_of at time zone 'UTC')::date
    from kernel.volunteer_sets v
    where v.name <> all (failed)
        and not exists (select from kernel.releases r
            where r.list = v.name and r.bucket >= date_trunc('day', as_of, 'UTC'))
        -- one that was dropped or rolled back is released once more: empty
        and (exists (select from pg_catalog.pg_class c where c.oid = v.contributions)
            or exists (select from kernel.volunteered_rows w where w.name = v.name))
    order by v.name limit 1;
end;
comment on function kernel.next_list(timestamptz, text[]) is 'A list that has not been released today (UTC). Days that were missed stay missed: a list says who is on it now.';
grant execute on function kernel.next_list(timestamptz, text[]) to aggregator;
