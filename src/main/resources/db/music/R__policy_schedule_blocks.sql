call kernel.policies_of('music.schedule_blocks');
grant select on music.schedule_blocks to anon;
grant select, insert (id, station_id, show_id, day_of_week, start_time, end_time, status),
    update (show_id, day_of_week, start_time, end_time, status), delete on music.schedule_blocks to authenticated;
create policy anyone_reads_live on music.schedule_blocks for select to anon, authenticated
    using (status = 'live' and show_id in (select s.id from music.radio_shows s where s.status = 'live'));
create policy admin_reads_all on music.schedule_blocks for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_makes on music.schedule_blocks for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_changes on music.schedule_blocks for update to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_deletes on music.schedule_blocks for delete to authenticated
    using ((select kernel.has_role('admin')));
