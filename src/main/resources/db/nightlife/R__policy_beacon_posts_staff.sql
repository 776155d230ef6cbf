call kernel.policies_of('nightlife.beacon_posts_staff');
grant select, insert (post_id, moderation_flags), update (moderation_flags) on nightlife.beacon_posts_staff
    to authenticated;
create policy moderator_reads on nightlife.beacon_posts_staff for select to authenticated
    using ((select identity.is_moderator()));
create policy moderator_notes on nightlife.beacon_posts_staff for insert to authenticated
    with check ((select identity.is_moderator()));
create policy moderator_notes_again on nightlife.beacon_posts_staff for update to authenticated
    using ((select identity.is_moderator()));
