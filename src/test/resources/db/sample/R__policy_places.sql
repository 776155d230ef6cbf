call kernel.policies_of('sample.places');
grant select, insert (name, city, entry_minor, currency), update (name, city, entry_minor, currency), delete
    on sample.places to authenticated;
grant select on sample.places to publisher;
create policy anyone_signed_in_reads on sample.places for select to authenticated using (true);
create policy published_views_read on sample.places for select to publisher using (true);
create policy admin_adds on sample.places for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on sample.places for update to authenticated using ((select kernel.has_role('admin')));
create policy admin_deletes on sample.places for delete to authenticated using ((select kernel.has_role('admin')));
