call kernel.policies_of('music.radio_shows');
grant select on music.radio_shows to anon;
grant select, insert (id, slug, name, description, host), update (slug, name, description, host, status)
    on music.radio_shows to authenticated;
create policy anyone_reads_live on music.radio_shows for select to anon, authenticated using (status = 'live');
create policy admin_reads_all on music.radio_shows for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_makes on music.radio_shows for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_changes on music.radio_shows for update to authenticated using ((select kernel.has_role('admin')));
