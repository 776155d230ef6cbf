call kernel.policies_of('commerce.order_contacts');
grant select on commerce.order_contacts to authenticated;
create policy buyer_reads_own on commerce.order_contacts for select to authenticated
    using (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
create policy admin_reads_all on commerce.order_contacts for select to authenticated
    using ((select kernel.has_role('admin')));
grant insert on commerce.order_contacts to commerce_code;
create policy checkout_notes on commerce.order_contacts for insert to commerce_code
    with check (order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid())));
