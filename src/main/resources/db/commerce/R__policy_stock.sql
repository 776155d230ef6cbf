call kernel.policies_of('commerce.stock');
grant select, insert (product_id, listing_id, market_listing_id, quantity), update (quantity) on commerce.stock
    to commerce_code;
create policy functions_find on commerce.stock for select to commerce_code using (true);
create policy functions_begin on commerce.stock for insert to commerce_code with check (true);
create policy functions_reserve on commerce.stock for update to commerce_code using (true);
grant select on commerce.stock to authenticated;
create policy admin_reads_all on commerce.stock for select to authenticated using ((select kernel.has_role('admin')));
