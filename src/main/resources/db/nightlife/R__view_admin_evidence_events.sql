drop view if exists api.admin_evidence_events;
create view api.admin_evidence_events with (security_invoker = true) as
select e.id, e.beacon_id, e.type, e.actor_profile_id, e.source_id, e.visibility, s.payload, e.created_at
from nightlife.evidence_events e
left join nightlife.evidence_events_staff s on s.evidence_id = e.id
where (select kernel.has_role('admin'));
comment on view api.admin_evidence_events is 'All evidence. For admins.';
call kernel.publish('api.admin_evidence_events', 'mine', '{authenticated}', subjects => '{actor_profile_id}');
call kernel.for_staff('api.admin_evidence_events');
