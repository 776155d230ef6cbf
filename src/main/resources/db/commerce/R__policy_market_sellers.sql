call kernel.policies_of('commerce.market_sellers');
-- who is not signed in does not learn whose shop it is
grant select (id, display_name, bio, verification_status, white_label_enabled, created_at, updated_at)
    on commerce.market_sellers to anon;
grant select, insert (id, owner_id, display_name, bio), update (display_name, bio, verification_status,
    white_label_enabled)
    on commerce.market_sellers to authenticated;
create policy anyone_reads_approved on commerce.market_sellers for select to anon, authenticated
    using (verification_status = 'approved');
create policy owner_reads_own on commerce.market_sellers for select to authenticated
    using (owner_id = (select auth.uid()));
create policy staff_reads_all on commerce.market_sellers for select to authenticated
    using ((select identity.is_moderator()));
create policy person_opens_one on commerce.market_sellers for insert to authenticated
    with check (owner_id = (select auth.uid()) and not white_label_enabled);
create policy owner_changes_own on commerce.market_sellers for update to authenticated
    using (owner_id = (select auth.uid())) with check (owner_id = (select auth.uid()));
create policy staff_decides_on_others on commerce.market_sellers for update to authenticated
    using ((select identity.is_moderator()) and owner_id is distinct from (select auth.uid()));
-- checkout, and listings that go live
grant select (id, owner_id, verification_status) on commerce.market_sellers to commerce_code;
create policy functions_look_up on commerce.market_sellers for select to commerce_code
    using (verification_status = 'approved' or owner_id = (select auth.uid()));
grant select (id, display_name, bio, verification_status) on commerce.market_sellers to publisher;
create policy views_name_approved on commerce.market_sellers for select to publisher
    using (verification_status = 'approved');
