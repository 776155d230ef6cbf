drop view if exists api.admin_xp_events;
create view api.admin_xp_events with (security_invoker = true) as
select x.id, x.actor_id, x.event_type, x.points, x.source, x.metadata, x.created_at
from identity.xp_events x
where (select kernel.has_role('admin'));
comment on view api.admin_xp_events is 'Everybody''s points, line by line. For admins.';
call kernel.publish('api.admin_xp_events', 'mine', '{authenticated}', subjects => '{actor_id}');
call kernel.for_staff('api.admin_xp_events');
