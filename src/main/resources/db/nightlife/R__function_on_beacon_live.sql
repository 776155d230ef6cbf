create or replace function nightlife.on_beacon_live() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: what was live when' as
$$
declare
    was_live constant boolean := tg_op = 'UPDATE' and old.status = 'live';
    moved boolean;
begin
    moved := was_live
        and (old.city_id, old.start_at, old.end_at) is distinct from (new.city_id, new.start_at, new.end_at);
    if was_live and (new.status <> 'live' or moved) then
        update nightlife.live_periods p set live_until = greatest(p.live_from, now())
        where p.beacon_id = new.id and p.listing_id is null and (p.live_until is null or p.live_until > now());
    end if;
    if new.status = 'live' and (not was_live or moved) then
        insert into nightlife.live_periods (beacon_id, city_id, live_from, live_until)
        select new.id, new.city_id, f.live_from, new.end_at
        from (select greatest(now(), new.start_at) as live_from) f
        where new.end_at is null or new.end_at > f.live_from;
    end if;
    return null;
end
$$;
comment on function nightlife.on_beacon_live() is 'Keeps from when until when a beacon is live and within its times.';
