call kernel.policies_of('music.now_playing_overrides');
-- who is not signed in does not learn which admin it was
grant select (id, track, artist, artwork_url, set_at, expires_at) on music.now_playing_overrides to anon;
grant select, insert (id, track, artist, artwork_url, set_by, expires_at), delete on music.now_playing_overrides
    to authenticated;
create policy anyone_reads_current on music.now_playing_overrides for select to anon, authenticated
    using (expires_at > now());
create policy admin_reads_all on music.now_playing_overrides for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_sets on music.now_playing_overrides for insert to authenticated
    with check ((select kernel.has_role('admin')) and set_by = (select auth.uid()));
create policy admin_ends on music.now_playing_overrides for delete to authenticated
    using ((select kernel.has_role('admin')));
grant select (id, expires_at), delete on music.now_playing_overrides to music_code;
create policy clock_finds on music.now_playing_overrides for select to music_code
    using (expires_at < now() - interval '1 day');
create policy clock_forgets on music.now_playing_overrides for delete to music_code
    using (expires_at < now() - interval '1 day');
