call kernel.policies_of('commerce.fulfilments');
-- when it arrived, a trigger says, whatever is written there
grant select, update (status, delivered_at) on commerce.fulfilments to authenticated;
create policy buyer_reads_own on commerce.fulfilments for select to authenticated
    using (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
create policy seller_reads_paid on commerce.fulfilments for select to authenticated
    using (seller_profile_id = (select auth.uid()) and paid_at is not null);
create policy admin_reads_all on commerce.fulfilments for select to authenticated
    using ((select kernel.has_role('admin')));
create policy buyer_receives_or_cancels on commerce.fulfilments for update to authenticated
    using (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())))
    with check (status in ('delivered', 'cancelled'));
create policy admin_sends on commerce.fulfilments for update to authenticated
    using ((select kernel.has_role('admin')) and seller_profile_id is distinct from (select auth.uid())
        and order_id not in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
grant select, insert (order_id, order_number, seller_profile_id), update (status, paid_at) on commerce.fulfilments
    to commerce_code;
create policy checkout_adds on commerce.fulfilments for insert to commerce_code with check (status = 'pending');
create policy functions_find on commerce.fulfilments for select to commerce_code using (order_id is not null);
create policy seller_and_clock_move on commerce.fulfilments for update to commerce_code
    using ((select auth.uid()) is null or seller_profile_id = (select auth.uid()));
