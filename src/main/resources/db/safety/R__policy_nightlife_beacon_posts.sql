-- Callers do not see what they blocked: a blocked user's posts while they stand under that user's name, and not
-- where nothing says whose they are. Moderators see all. The name begins with this module, so that the file of that
-- table leaves it alone.
drop policy if exists safety_hides_blocked on nightlife.beacon_posts;
create policy safety_hides_blocked on nightlife.beacon_posts as restrictive for select to authenticated
    using ((select identity.is_moderator()) or id <> all (array(select safety.blocked('post')))
        and (author_profile_id is null or author_profile_id <> all (array(select safety.blocked('user')))
            or not identity.is_visible(author_profile_id)));
