-- What this module restricts further on tables of others: people who blocked each other do not see what the other posts
-- or offers. Staff sees all. The names begin with the module, so that the files of those tables leave them alone.
drop policy if exists safety_keeps_apart on nightlife.beacon_posts;
create policy safety_keeps_apart on nightlife.beacon_posts as restrictive for select to authenticated
    using ((select identity.is_moderator()) or author_profile_id is null
        or author_profile_id <> all (array(select safety.kept_apart())));
drop policy if exists safety_keeps_apart on nightlife.ticket_listings;
create policy safety_keeps_apart on nightlife.ticket_listings as restrictive for select to authenticated
    using ((select identity.is_moderator()) or seller_profile_id is null
        or seller_profile_id <> all (array(select safety.kept_apart())));
