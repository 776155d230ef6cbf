create or replace function nightlife.expire_beacons(batch integer default 500) returns integer
    language plpgsql security definer set search_path = ''
        set application_name = 'purpose: beacons whose time is over' as
$$
declare
    expired integer;
begin
    with due as (
        select b.id from nightlife.beacons b
        where b.status = 'live' and b.end_at <= now()
        order by b.end_at limit batch for no key update skip locked
    )
    update nightlife.beacons b set status = 'expired' from due where b.id = due.id;
    get diagnostics expired = row_count;
    return expired;
end
$$;
comment on function nightlife.expire_beacons(integer) is 'Lets live beacons whose end has come expire, some at a time. Returns how many; the job calls it until none is left.';
call kernel.by_clock('nightlife.expire_beacons(integer)');
