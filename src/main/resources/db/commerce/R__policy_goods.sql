call kernel.policies_of('commerce.drops');
grant select on commerce.drops to anon;
grant select, insert (id, slug, name, description, start_at, end_at), update (slug, name, description, start_at, end_at)
    on commerce.drops to authenticated;
create policy anyone_reads_scheduled_and_live on commerce.drops for select to anon, authenticated using (status in ('scheduled', 'live'));
create policy admin_reads_all on commerce.drops for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on commerce.drops for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on commerce.drops for update to authenticated using ((select kernel.has_role('admin')));
grant select, update (status) on commerce.drops to commerce_code;
create policy functions_look_up on commerce.drops for select to commerce_code using (true);
create policy clock_turns on commerce.drops for update to commerce_code using (true) with check (status in ('live', 'ended'));

call kernel.policies_of('commerce.products');
grant select on commerce.products to anon;
grant select,
    insert (id, slug, name, description, long_description, collection, price, currency, xp_reward, images, variants, limited_edition, drop_id),
    update (slug, name, description, long_description, collection, price, currency, xp_reward, images, variants, limited_edition, drop_id, status),
    delete on commerce.products to authenticated;
create policy anyone_reads_live on commerce.products for select to anon, authenticated using (status = 'live');
create policy admin_reads_all on commerce.products for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on commerce.products for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on commerce.products for update to authenticated using ((select kernel.has_role('admin')));
create policy admin_deletes_drafts on commerce.products for delete to authenticated
    using ((select kernel.has_role('admin')) and status = 'draft');
grant select on commerce.products to commerce_code;
create policy functions_look_up on commerce.products for select to commerce_code using (status in ('live', 'archived'));

call kernel.policies_of('commerce.stock');
grant select, insert (product_id, listing_id, market_listing_id, quantity), update (quantity) on commerce.stock to commerce_code;
create policy functions_find on commerce.stock for select to commerce_code using (true);
create policy functions_begin on commerce.stock for insert to commerce_code with check (true);
create policy functions_reserve on commerce.stock for update to commerce_code using (true);
grant select on commerce.stock to authenticated;
create policy admin_reads_all on commerce.stock for select to authenticated using ((select kernel.has_role('admin')));

-- what of it is shown, views ask functions; the allowance is for none to read
call kernel.policies_of('commerce.availability');
grant select, insert, update (shown, allowance, left_then, left_compared, changed_in, compared_at, pending)
    on commerce.availability to commerce_code;
create policy functions_find on commerce.availability for select to commerce_code using (true);
create policy functions_begin on commerce.availability for insert to commerce_code with check (true);
create policy functions_show on commerce.availability for update to commerce_code using (true);
