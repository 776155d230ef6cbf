create or replace function kernel.next_view(as_of timestamptz, failed text[] default '{}')
    returns table (view text, "time" timestamptz)
    language sql stable set search_path = ''
begin atomic
    select e.name::text, as_of
    from kernel.endpoints e
    where e.key <> '{}' and e.name <> all (failed::name[]) and not exists (
        select from kernel.editions d where d.view = e.name and d.rows is not null and not d.outdated)
    order by e.name limit 1;
end;
comment on function kernel.next_view(timestamptz, text[]) is 'A published view that was never shown, or was changed by a migration since, and so is shown anew with the figures there are.';
grant execute on function kernel.next_view(timestamptz, text[]) to aggregator;
