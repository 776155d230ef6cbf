call kernel.policies_of('commerce.order_items');
grant select on commerce.order_items to authenticated;
create policy buyer_reads_own on commerce.order_items for select to authenticated
    using (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
create policy seller_reads_paid on commerce.order_items for select to authenticated
    using (order_id in (select f.order_id from commerce.fulfilments f
        where f.seller_profile_id = (select auth.uid()) and f.paid_at is not null));
create policy admin_reads_all on commerce.order_items for select to authenticated
    using ((select kernel.has_role('admin')));
grant select, insert (order_id, product_id, listing_id, market_listing_id, kind, title, quantity, unit_price,
    total_price)
    on commerce.order_items to commerce_code;
create policy checkout_lists on commerce.order_items for insert to commerce_code
    with check (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
create policy functions_read on commerce.order_items for select to commerce_code using (order_id is not null);
