call kernel.policies_of('commerce.drops');
grant select on commerce.drops to anon;
grant select, insert (id, slug, name, description, start_at, end_at), update (slug, name, description, start_at, end_at)
    on commerce.drops to authenticated;
create policy anyone_reads_scheduled_and_live on commerce.drops for select to anon, authenticated
    using (status in ('scheduled', 'live'));
create policy admin_reads_all on commerce.drops for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on commerce.drops for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on commerce.drops for update to authenticated using ((select kernel.has_role('admin')));
grant select, update (status) on commerce.drops to commerce_code;
create policy functions_look_up on commerce.drops for select to commerce_code using (true);
create policy clock_turns on commerce.drops for update to commerce_code using (true)
    with check (status in ('live', 'ended'));
