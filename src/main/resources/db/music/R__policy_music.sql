call kernel.policies_of('music.stations');
grant select on music.stations to anon, authenticated, music_code;
create policy anyone_reads on music.stations for select to anon, authenticated, music_code using (true);

call kernel.policies_of('music.radio_shows');
grant select on music.radio_shows to anon;
grant select, insert (id, slug, name, description, host), update (slug, name, description, host, status) on music.radio_shows to authenticated;
create policy anyone_reads_live on music.radio_shows for select to anon, authenticated using (status = 'live');
create policy admin_reads_all on music.radio_shows for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on music.radio_shows for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on music.radio_shows for update to authenticated using ((select kernel.has_role('admin')));

call kernel.policies_of('music.schedule_blocks');
grant select on music.schedule_blocks to anon;
grant select, insert (id, station_id, show_id, day_of_week, start_time, end_time, status),
    update (show_id, day_of_week, start_time, end_time, status), delete on music.schedule_blocks to authenticated;
create policy anyone_reads_live on music.schedule_blocks for select to anon, authenticated
    using (status = 'live' and show_id in (select s.id from music.radio_shows s where s.status = 'live'));
create policy admin_reads_all on music.schedule_blocks for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on music.schedule_blocks for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on music.schedule_blocks for update to authenticated using ((select kernel.has_role('admin')));
create policy admin_deletes on music.schedule_blocks for delete to authenticated using ((select kernel.has_role('admin')));

call kernel.policies_of('music.now_playing_overrides');
-- who is not signed in does not learn which admin it was
grant select (id, track, artist, artwork_url, set_at, expires_at) on music.now_playing_overrides to anon;
grant select, insert (id, track, artist, artwork_url, set_by, expires_at), delete on music.now_playing_overrides to authenticated;
create policy anyone_reads_current on music.now_playing_overrides for select to anon, authenticated using (expires_at > now());
create policy admin_reads_all on music.now_playing_overrides for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_sets on music.now_playing_overrides for insert to authenticated
    with check ((select kernel.has_role('admin')) and set_by = (select auth.uid()));
create policy admin_ends on music.now_playing_overrides for delete to authenticated using ((select kernel.has_role('admin')));
grant select (id, expires_at), delete on music.now_playing_overrides to music_code;
create policy clock_finds on music.now_playing_overrides for select to music_code using (expires_at < now() - interval '1 day');
create policy clock_forgets on music.now_playing_overrides for delete to music_code using (expires_at < now() - interval '1 day');

call kernel.policies_of('music.records_releases');
grant select on music.records_releases to anon;
grant select, insert (id, slug, title, artist, label, release_date, artwork_url, soundcloud_url),
    update (slug, title, artist, label, release_date, artwork_url, soundcloud_url, status) on music.records_releases to authenticated;
create policy anyone_reads_scheduled_and_live on music.records_releases for select to anon, authenticated
    using (status in ('scheduled', 'live'));
create policy admin_reads_all on music.records_releases for select to authenticated using ((select kernel.has_role('admin')));
create policy admin_makes on music.records_releases for insert to authenticated with check ((select kernel.has_role('admin')));
create policy admin_changes on music.records_releases for update to authenticated using ((select kernel.has_role('admin')));
grant select (id, status, release_date), update (status) on music.records_releases to music_code;
create policy clock_finds on music.records_releases for select to music_code using (status in ('scheduled', 'live'));
create policy clock_publishes on music.records_releases for update to music_code using (status = 'scheduled') with check (status = 'live');
