create or replace function kernel.keep_editions(source text, release bigint, as_of timestamptz) returns void
    language sql set search_path = ''
begin atomic
    select kernel.keep_edition(e.name, release, as_of)
    from kernel.endpoints e
    where e.key <> '{}' and (source = any (e.cell_sets) or e.consent = (
        select v.consent from kernel.volunteer_sets v where v.name = source))
    order by e.name;
end;
comment on function kernel.keep_editions(text, bigint, timestamptz) is 'Keeps every published view of a cell set or list as it stands with a release of it. For the transaction of the release.';
grant execute on function kernel.keep_editions(text, bigint, timestamptz) to aggregator;
