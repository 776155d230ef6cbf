create or replace function kernel.next_bucket(as_of timestamptz, failed text[] default '{}')
    returns table (cell_set text, bucket timestamptz)
    language sql stable set search_path = ''
begin atomic
    select d.name, d.due
    from (
        select s.name, s.bucket as length, greatest(s.starts_at, (
            select r.bucket + s.bucket from kernel.releases r
            where r.cell_set = s.name order by r.bucket desc limit 1)) as due
        from kernel.cell_sets s
        where s.name <> all (failed)
            and exists (select from pg_catalog.pg_class c where c.oid = s.contributions) -- else it is dropped or rolled back
    ) d
    where d.due + d.length <= as_of
    order by d.due, d.name limit 1;
end;
comment on function kernel.next_bucket(timestamptz, text[]) is 'The oldest bucket that is over and not released, but for sets that failed before. One after the other: none is skipped, none comes twice.';
grant execute on function kernel.next_bucket(timestamptz, text[]) to aggregator;
