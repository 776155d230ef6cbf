call kernel.policies_of('commerce.products');
grant select on commerce.products to anon;
grant select,
    insert (id, slug, name, description, long_description, collection, price, currency, xp_reward, images, variants,
        limited_edition, drop_id),
    update (slug, name, description, long_description, collection, price, currency, xp_reward, images, variants,
        limited_edition, drop_id, status),
    delete on commerce.products to authenticated;
create policy anyone_reads_live on commerce.products for select to anon, authenticated using (status = 'live');
create policy admin_reads_all on commerce.products for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_makes on commerce.products for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_changes on commerce.products for update to authenticated using ((select kernel.has_role('admin')));
create policy admin_deletes_drafts on commerce.products for delete to authenticated
    using ((select kernel.has_role('admin')) and status = 'draft');
grant select on commerce.products to commerce_code;
create policy functions_look_up on commerce.products for select to commerce_code using (status in ('live', 'archived'));
