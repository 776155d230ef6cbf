create or replace function kernel.next_list(as_of timestamptz, failed text[] default '{}')
    returns table (list text, bucket timestamptz)
    language sql stable set search_path = ''
begin atomic
    select v.name, date_trunc('day', as_of, 'UTC')
    from kernel.volunteer_sets v
    where v.released_on is distinct from greatest(v.released_on, (as_of at time zone 'UTC')::date)
        and v.name <> all (failed)
    order by v.name limit 1;
end;
comment on function kernel.next_list(timestamptz, text[]) is 'A list that has not been released today (UTC). Days that were missed stay missed: a list says who is on it now.';
grant execute on function kernel.next_list(timestamptz, text[]) to aggregator;
