call kernel.policies_of('nightlife.beacons');
-- who is not signed in does not learn who the host is
grant select (id, slug, title, description, type, city_id, region_id, venue_id, timezone, start_at, end_at, host_type,
    status, ruleset_id, content_flags, created_at, updated_at) on nightlife.beacons to anon;
grant select,
    insert (id, slug, title, description, type, city_id, region_id, venue_id, timezone, start_at, end_at, host_type,
        creator_id, status, ruleset_id, content_flags),
    update (slug, title, description, type, city_id, region_id, venue_id, timezone, start_at, end_at, host_type, status,
        ruleset_id, content_flags)
    on nightlife.beacons to authenticated;
create policy anyone_reads_live on nightlife.beacons for select to anon, authenticated
    using (status = 'live' and (end_at is null or end_at > now()));
create policy host_reads_own on nightlife.beacons for select to authenticated using (creator_id = (select auth.uid()));
create policy staff_reads_all on nightlife.beacons for select to authenticated using ((select identity.is_moderator()));
create policy host_drafts_own on nightlife.beacons for insert to authenticated
    with check (creator_id = (select auth.uid()) and status = 'draft'
        and (host_type <> 'admin' or (select kernel.has_role('admin'))));
-- what a host may do in which state, the triggers say: so that a refusal has a name
create policy host_changes_own on nightlife.beacons for update to authenticated
    using (creator_id = (select auth.uid()))
    with check (creator_id = (select auth.uid()) and (host_type <> 'admin' or (select kernel.has_role('admin'))));
create policy admin_decides_on_others on nightlife.beacons for update to authenticated
    using ((select kernel.has_role('admin')) and creator_id is distinct from (select auth.uid()))
    with check ((select kernel.has_role('admin')) and creator_id is distinct from (select auth.uid()));
-- disabling and reinstating, which may lead back to any state: the states are the kernel's to guard
create policy moderator_disables_others on nightlife.beacons for update to authenticated
    using ((select kernel.has_role('moderator')) and creator_id is distinct from (select auth.uid()))
    with check ((select kernel.has_role('moderator')) and creator_id is distinct from (select auth.uid()));
-- redeem_qr, issue_qr_token and the triggers look beacons up in any state; the job ends those whose time is over
grant select (id, slug, city_id, creator_id, status, start_at, end_at), update (status) on nightlife.beacons
    to nightlife_code;
create policy functions_look_up on nightlife.beacons for select to nightlife_code using (true);
create policy job_ends_what_is_over on nightlife.beacons for update to nightlife_code
    using (status in ('live', 'expired') and end_at <= now()) with check (status in ('expired', 'archived'));
-- public views name what was live at the end of the last bucket; what is disabled since is gone at once
grant select (id, slug, title, type, city_id, start_at, end_at, status) on nightlife.beacons to publisher;
create policy views_name_what_was_live on nightlife.beacons for select to publisher
    using (status in ('live', 'expired', 'archived'));
-- tickets are for sale while their beacon is on
grant select (id, title, status, end_at) on nightlife.beacons to commerce_code;
create policy checkout_asks_what_is_on on nightlife.beacons for select to commerce_code using (status = 'live');
