drop view if exists api.admin_schedule_blocks;
create view api.admin_schedule_blocks with (security_invoker = true) as
select t.id, t.station_id, t.show_id, t.day_of_week, t.start_time, t.end_time, t.status, t.created_at, t.updated_at
from music.schedule_blocks t
where (select kernel.has_role('admin'));
comment on view api.admin_schedule_blocks is 'The weekly grid. For admins, who make, change and delete blocks with a reason.';
call kernel.publish('api.admin_schedule_blocks', 'mine', '{authenticated}');
grant insert (id, station_id, show_id, day_of_week, start_time, end_time, status),
    update (show_id, day_of_week, start_time, end_time, status), delete on api.admin_schedule_blocks to authenticated;
