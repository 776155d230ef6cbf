-- Callers do not see what they blocked: a blocked user's offers while they stand under that user's name, and not
-- where nothing says whose they are. Moderators see all. The name begins with this module, so that the file of that
-- table leaves it alone.
drop policy if exists safety_hides_blocked on nightlife.ticket_listings;
create policy safety_hides_blocked on nightlife.ticket_listings as restrictive for select to authenticated
    using ((select identity.is_moderator()) or id <> all (array(select safety.blocked('listing')))
        and (seller_profile_id is null or seller_profile_id <> all (array(select safety.blocked('user')))
            or not identity.is_visible(seller_profile_id)));
