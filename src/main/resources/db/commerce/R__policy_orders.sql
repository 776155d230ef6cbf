call kernel.policies_of('commerce.orders');
grant select on commerce.orders to authenticated;
create policy buyer_reads_own on commerce.orders for select to authenticated using (user_id = (select auth.uid()));
create policy admin_reads_all on commerce.orders for select to authenticated using ((select kernel.has_role('admin')));
grant select, insert (id, order_number, user_id, order_type, subtotal, total, currency),
    update (payment_status, lapsed_at)
    on commerce.orders to commerce_code;
-- checkout for who buys; the rest is for the clock and the payment service, who are nobody
create policy checkout_orders on commerce.orders for insert to commerce_code with check (user_id = (select auth.uid()));
create policy functions_find on commerce.orders for select to commerce_code
    using (user_id = (select auth.uid()) or (select auth.uid()) is null
        or (select kernel.stated_purpose()) = 'erasure is considered');
create policy functions_settle on commerce.orders for update to commerce_code using ((select auth.uid()) is null);
