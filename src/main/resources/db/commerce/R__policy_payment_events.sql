call kernel.policies_of('commerce.payment_events');
grant select on commerce.payment_events to authenticated;
create policy admin_reads_all on commerce.payment_events for select to authenticated
    using ((select kernel.has_role('admin')));
grant select, insert (id, type, kind, order_id, payment_id, payment_intent, part_id, amount, refunded_amount, currency,
        happened_at, note), update (order_id), delete
    on commerce.payment_events to commerce_code;
create policy server_receives on commerce.payment_events for insert to commerce_code
    with check ((select auth.uid()) is null);
create policy server_finds on commerce.payment_events for select to commerce_code using ((select auth.uid()) is null);
create policy server_assigns on commerce.payment_events for update to commerce_code
    using ((select auth.uid()) is null and order_id is null) with check (order_id is not null);
create policy clock_forgets on commerce.payment_events for delete to commerce_code
    using ((select auth.uid()) is null and order_id is null);
