call kernel.policies_of('music.records_releases');
grant select on music.records_releases to anon;
grant select, insert (id, slug, title, artist, label, release_date, artwork_url, soundcloud_url),
    update (slug, title, artist, label, release_date, artwork_url, soundcloud_url, status) on music.records_releases
    to authenticated;
create policy anyone_reads_scheduled_and_live on music.records_releases for select to anon, authenticated
    using (status in ('scheduled', 'live'));
create policy admin_reads_all on music.records_releases for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_makes on music.records_releases for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_changes on music.records_releases for update to authenticated
    using ((select kernel.has_role('admin')));
grant select (id, status, release_date), update (status) on music.records_releases to music_code;
create policy clock_finds on music.records_releases for select to music_code using (status in ('scheduled', 'live'));
create policy clock_publishes on music.records_releases for update to music_code using (status = 'scheduled')
    with check (status = 'live');
