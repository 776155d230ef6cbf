call kernel.policies_of('nightlife.beacons_private');
grant select, insert (beacon_id, geo_hash), update (geo_hash) on nightlife.beacons_private to authenticated;
create policy host_and_staff_read on nightlife.beacons_private for select to authenticated
    using ((select identity.is_moderator())
        or beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())));
create policy host_places_own_draft on nightlife.beacons_private for insert to authenticated
    with check (beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())
        and b.status = 'draft'));
create policy host_moves_own_draft on nightlife.beacons_private for update to authenticated
    using (beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())
        and b.status = 'draft'));
