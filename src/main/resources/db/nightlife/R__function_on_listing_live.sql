create or replace function nightlife.on_listing_live() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: what was live when' as
$$
begin
    if new.status = 'live' and old.status <> 'live' then
        insert into nightlife.live_periods (beacon_id, listing_id, city_id, live_from)
        select b.id, new.id, b.city_id, now() from nightlife.beacons b where b.id = new.beacon_id;
        insert into nightlife.evidence_events (beacon_id, type, actor_profile_id, source_id)
        values (new.beacon_id, 'admin_verification', auth.uid(), new.id)
        on conflict do nothing;
        perform identity.award_xp(new.seller_profile_id, 'listing_approved', 25, 'listing:' || new.id);
    elsif old.status = 'live' and new.status <> 'live' then
        update nightlife.live_periods p set live_until = greatest(p.live_from, now()), sold = new.status = 'sold'
        where p.listing_id = new.id and p.live_until is null;
    end if;
    return null;
end
$$;
comment on function nightlife.on_listing_live() is 'Keeps from when until when a listing is live; its approval is evidence and pays the seller points, once.';
