call kernel.policies_of('nightlife.beacons_staff');
grant select on nightlife.beacons_staff to authenticated;
create policy staff_reads on nightlife.beacons_staff for select to authenticated
    using ((select identity.is_moderator()));
-- on_moderation, when the caller moderates
grant select, insert (beacon_id, state_before, last_moderation_at), update (state_before, last_moderation_at)
    on nightlife.beacons_staff to nightlife_code;
create policy trigger_finds on nightlife.beacons_staff for select to nightlife_code
    using ((select identity.is_moderator()));
create policy trigger_remembers on nightlife.beacons_staff for insert to nightlife_code
    with check ((select identity.is_moderator()));
create policy trigger_updates on nightlife.beacons_staff for update to nightlife_code
    using ((select identity.is_moderator()));
