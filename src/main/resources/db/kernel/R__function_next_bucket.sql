create or replace function kernel.next_bucket(as_of timestamptz, failed text[] default '{}')
    returns table (cell_set text, bucket timestamptz)
    language sql stable set search_path = ''
begin atomic
    select s.name, s.released_until
    from kernel.cell_sets s
    where s.released_until + s.bucket <= as_of and s.name <> all (failed)
        and exists (select from pg_catalog.pg_class c where c.oid = s.contributions) -- else the module is rolled back
    order by s.released_until, s.name limit 1;
end;
comment on function kernel.next_bucket(timestamptz, text[]) is 'The oldest bucket that is over and not released, but for sets that failed before. One after the other: none is skipped, none comes twice.';
grant execute on function kernel.next_bucket(timestamptz, text[]) to aggregator;
