create or replace function nightlife.archive_beacons(batch integer default 500) returns integer
    language plpgsql security definer set search_path = '' set application_name = 'purpose: beacons over for 30 days' as
$$
declare
    archived integer;
begin
    with due as (
        select b.id from nightlife.beacons b
        where b.status = 'expired' and b.end_at <= now() - interval '30 days'
        order by b.end_at limit batch for no key update skip locked
    )
    update nightlife.beacons b set status = 'archived' from due where b.id = due.id;
    get diagnostics archived = row_count;
    return archived;
end
$$;
comment on function nightlife.archive_beacons(integer) is 'Puts away beacons that expired 30 days ago, some at a time. Returns how many.';
call kernel.by_clock('nightlife.archive_beacons(integer)');
