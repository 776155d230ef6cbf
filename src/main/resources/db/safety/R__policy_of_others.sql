-- What this module restricts further on tables of others: what somebody blocked they see no more. A blocked user's posts
-- and offers are hidden while they stand under that user's name, and not where nothing says whose they are. Moderators see
-- all. The names begin with the module, so that the files of those tables leave them alone.
drop policy if exists safety_hides_blocked on nightlife.beacon_posts;
create policy safety_hides_blocked on nightlife.beacon_posts as restrictive for select to authenticated
    using ((select identity.is_moderator()) or id <> all (array(select safety.blocked('post')))
        and (author_profile_id is null or author_profile_id <> all (array(select safety.blocked('user')))
            or not identity.is_visible(author_profile_id)));
drop policy if exists safety_hides_blocked on nightlife.ticket_listings;
create policy safety_hides_blocked on nightlife.ticket_listings as restrictive for select to authenticated
    using ((select identity.is_moderator()) or id <> all (array(select safety.blocked('listing')))
        and (seller_profile_id is null or seller_profile_id <> all (array(select safety.blocked('user')))
            or not identity.is_visible(seller_profile_id)));
drop policy if exists safety_hides_blocked on nightlife.beacons;
create policy safety_hides_blocked on nightlife.beacons as restrictive for select to authenticated
    using ((select identity.is_moderator()) or creator_id = (select auth.uid())
        or id <> all (array(select safety.blocked('beacon'))));
