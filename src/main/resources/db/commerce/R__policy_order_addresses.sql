call kernel.policies_of('commerce.order_addresses');
grant select on commerce.order_addresses to authenticated;
create policy buyer_reads_own on commerce.order_addresses for select to authenticated
    using (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
-- after payment, and while there is something to send
create policy seller_reads_while_sending on commerce.order_addresses for select to authenticated
    using (order_id in (select f.order_id from commerce.fulfilments f where f.seller_profile_id = (select auth.uid())
        and f.paid_at is not null and f.status in ('pending', 'processing', 'shipped')));
create policy admin_reads_all on commerce.order_addresses for select to authenticated
    using ((select kernel.has_role('admin')));
grant insert on commerce.order_addresses to commerce_code;
create policy checkout_notes on commerce.order_addresses for insert to commerce_code
    with check (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
