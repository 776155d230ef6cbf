call kernel.policies_of('nightlife.beacon_posts');
grant select (id, beacon_id, reply_to, type, body, attachments, status, created_at, updated_at)
    on nightlife.beacon_posts to anon;
grant select, insert (id, beacon_id, author_profile_id, reply_to, type, body, attachments, status),
    update (body, attachments, status, status_changed_at) on nightlife.beacon_posts to authenticated;
-- a proof says who was where: host, author and staff see it, others only that evidence was given
create policy anyone_reads_visible on nightlife.beacon_posts for select to anon, authenticated
    using (status in ('visible', 'locked') and type <> 'proof' and exists (select from nightlife.beacons b
        where b.id = beacon_id and b.status = 'live' and (b.end_at is null or b.end_at > now())));
create policy author_reads_own on nightlife.beacon_posts for select to authenticated
    using (author_profile_id = (select auth.uid()));
create policy host_reads_visible on nightlife.beacon_posts for select to authenticated
    using (status in ('visible', 'locked')
        and beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())));
create policy staff_reads_all on nightlife.beacon_posts for select to authenticated
    using ((select identity.is_moderator()));
create policy person_posts_on_live on nightlife.beacon_posts for insert to authenticated
    with check (author_profile_id = (select auth.uid()) and type in ('comment', 'proof') and status = 'visible'
        and exists (select from nightlife.beacons b
            where b.id = beacon_id and b.status = 'live' and (b.end_at is null or b.end_at > now()))
        and (reply_to is null or nightlife.takes_replies(reply_to, beacon_id)));
-- what an author may do in which state, the triggers say: so that a refusal has a name
create policy author_changes_own on nightlife.beacon_posts for update to authenticated
    using (author_profile_id = (select auth.uid())) with check (author_profile_id = (select auth.uid()));
create policy moderator_decides_on_others on nightlife.beacon_posts for update to authenticated
    using ((select identity.is_moderator()) and author_profile_id is distinct from (select auth.uid()))
    with check ((select identity.is_moderator()) and author_profile_id is distinct from (select auth.uid()));
-- names beside posts, answers to posts, proofs for listings
grant select (id, beacon_id, author_profile_id, type, status) on nightlife.beacon_posts to nightlife_code;
create policy functions_look_up on nightlife.beacon_posts for select to nightlife_code
    using (status in ('visible', 'locked'));
-- beacon_stats counts comments, which everybody sees one by one
grant select (beacon_id, type, status, status_changed_at, created_at) on nightlife.beacon_posts to publisher;
create policy views_count_comments on nightlife.beacon_posts for select to publisher
    using (type = 'comment' and exists (select from nightlife.beacons b where b.id = beacon_id));
