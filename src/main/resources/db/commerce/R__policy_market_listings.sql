call kernel.policies_of('commerce.market_listings');
grant select on commerce.market_listings to anon;
grant select, insert (id, seller_id, title, description, price, currency, quantity, images),
    update (title, description, price, currency, quantity, images, status) on commerce.market_listings to authenticated;
-- suspending a shop hides all of it at once
create policy anyone_reads_live_of_approved on commerce.market_listings for select to anon, authenticated
    using (status = 'live' and exists (select from commerce.market_sellers s
        where s.id = seller_id and s.verification_status = 'approved'));
create policy blocked_are_hidden on commerce.market_listings as restrictive for select to authenticated
    using ((select identity.is_moderator()) or id <> all (array(select safety.blocked('listing')))
        and seller_id <> all (array(select safety.blocked('seller'))));
create policy seller_reads_own on commerce.market_listings for select to authenticated
    using (seller_id in (select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid())));
create policy staff_reads_all on commerce.market_listings for select to authenticated
    using ((select identity.is_moderator()));
create policy seller_drafts_own on commerce.market_listings for insert to authenticated
    with check (status = 'draft' and seller_id in (
        select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid())
            and s.verification_status <> 'suspended'));
create policy seller_changes_own on commerce.market_listings for update to authenticated
    using (seller_id in (select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid())));
create policy staff_decides_on_others on commerce.market_listings for update to authenticated
    using ((select identity.is_moderator()) and seller_id not in (
        select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid())));
grant select, update (status) on commerce.market_listings to commerce_code;
create policy functions_look_up on commerce.market_listings for select to commerce_code
    using (status in ('live', 'sold_out', 'removed'));
create policy functions_sell on commerce.market_listings for update to commerce_code
    using (status in ('live', 'sold_out')) with check (status in ('live', 'sold_out'));
grant select (id, seller_id, status) on commerce.market_listings to publisher;
create policy views_count_offers on commerce.market_listings for select to publisher
    using (status in ('live', 'sold_out'));
