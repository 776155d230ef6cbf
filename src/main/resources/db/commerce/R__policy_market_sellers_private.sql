call kernel.policies_of('commerce.market_sellers_private');
grant select on commerce.market_sellers_private to authenticated;
create policy owner_reads_own on commerce.market_sellers_private for select to authenticated
    using (seller_id in (select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid())));
create policy admin_reads_all on commerce.market_sellers_private for select to authenticated
    using ((select kernel.has_role('admin')));
-- the payment service notes how a shop is paid
grant select, insert (seller_id, stripe_account_id, stripe_onboarding_complete),
    update (stripe_account_id, stripe_onboarding_complete) on commerce.market_sellers_private to service_role;
create policy server_finds on commerce.market_sellers_private for select to service_role
    using (stripe_account_id is not null);
create policy server_adds on commerce.market_sellers_private for insert to service_role
    with check (stripe_account_id is not null);
create policy server_notes on commerce.market_sellers_private for update to service_role
    using (stripe_account_id is not null);
