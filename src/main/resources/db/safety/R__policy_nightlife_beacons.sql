-- Callers do not see what they blocked. Moderators see all. The name begins with this module, so that the file of
-- that table leaves it alone.
drop policy if exists safety_hides_blocked on nightlife.beacons;
create policy safety_hides_blocked on nightlife.beacons as restrictive for select to authenticated
    using ((select identity.is_moderator()) or creator_id = (select auth.uid())
        or id <> all (array(select safety.blocked('beacon'))));
