call kernel.policies_of('commerce.payments');
grant select on commerce.payments to authenticated;
create policy admin_reads_all on commerce.payments for select to authenticated
    using ((select kernel.has_role('admin')));
grant select, insert (id, order_id), update (order_id, currency, received, refunded, lost, disputed, failed), delete
    on commerce.payments to commerce_code;
create policy server_receives on commerce.payments for insert to commerce_code with check ((select auth.uid()) is null);
create policy server_finds on commerce.payments for select to commerce_code using ((select auth.uid()) is null);
create policy server_counts on commerce.payments for update to commerce_code using ((select auth.uid()) is null);
create policy clock_forgets on commerce.payments for delete to commerce_code
    using ((select auth.uid()) is null and order_id is null);
