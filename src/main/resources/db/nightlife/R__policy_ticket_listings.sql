call kernel.policies_of('nightlife.ticket_listings');
grant select (id, beacon_id, price, quantity, currency, terms, evidence_required, proof_required, status, created_at,
    updated_at)
    on nightlife.ticket_listings to anon;
grant select,
    insert (id, beacon_id, seller_profile_id, price, quantity, currency, terms, evidence_required, proof_post_id,
        status),
    update (price, quantity, currency, terms, evidence_required, proof_post_id, status)
    on nightlife.ticket_listings to authenticated;
create policy anyone_reads_live on nightlife.ticket_listings for select to anon, authenticated
    using (status = 'live' and exists (select from nightlife.beacons b
        where b.id = beacon_id and b.status = 'live' and (b.end_at is null or b.end_at > now())));
create policy seller_reads_own on nightlife.ticket_listings for select to authenticated
    using (seller_profile_id = (select auth.uid()));
create policy staff_reads_all on nightlife.ticket_listings for select to authenticated
    using ((select identity.is_moderator()));
create policy seller_drafts_own on nightlife.ticket_listings for insert to authenticated
    with check (seller_profile_id = (select auth.uid()) and status = 'draft' and exists (select from nightlife.beacons b
        where b.id = beacon_id and b.status = 'live' and (b.end_at is null or b.end_at > now())));
-- what a seller may do in which state, the triggers say: so that a refusal has a name
create policy seller_changes_own on nightlife.ticket_listings for update to authenticated
    using (seller_profile_id = (select auth.uid())) with check (seller_profile_id = (select auth.uid()));
create policy admin_decides_on_others on nightlife.ticket_listings for update to authenticated
    using ((select kernel.has_role('admin')) and seller_profile_id is distinct from (select auth.uid()))
    with check ((select kernel.has_role('admin')) and seller_profile_id is distinct from (select auth.uid()));
create policy moderator_removes_others on nightlife.ticket_listings for update to authenticated
    using ((select kernel.has_role('moderator')) and seller_profile_id is distinct from (select auth.uid()))
    with check ((select kernel.has_role('moderator')) and seller_profile_id is distinct from (select auth.uid()));
-- names beside live listings
grant select (id, seller_profile_id, status) on nightlife.ticket_listings to nightlife_code;
create policy functions_look_up on nightlife.ticket_listings for select to nightlife_code using (status = 'live');
-- checkout prices what is live, and sells what is paid
grant select (id, beacon_id, seller_profile_id, price, quantity, currency, status), update (status)
    on nightlife.ticket_listings to commerce_code;
create policy checkout_prices_live on nightlife.ticket_listings for select to commerce_code
    using (status in ('live', 'sold'));
create policy checkout_sells on nightlife.ticket_listings for update to commerce_code using (status = 'live')
    with check (status = 'sold');
