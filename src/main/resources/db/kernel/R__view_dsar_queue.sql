drop view if exists api.dsar_queue;
create view api.dsar_queue with (security_invoker = true) as
select r.id, r.person_id, r.type, r.status, r.regime, r.channel, r.wish, r.received_at, r.due_at, r.waits_since,
    r.due_at < now() as is_late, r.extended_at, r.verified_at, r.verified_how, r.approved_at, s.claimed_by,
    s.claimed_at, s.vouched_by, s.evidence, s.admin_notes, r.created_at, r.updated_at
from kernel.dsar_requests r
join kernel.dsar_requests_staff s on s.request_id = r.id
where r.status in ('received', 'verifying', 'on_hold', 'processing') and r.person_id <> (select auth.uid())
    and (select kernel.has_role('support'));
comment on view api.dsar_queue is 'Open requests of people about their data, for support; order them by due_at.';
comment on column api.dsar_queue.is_late is 'system: whether its time is over';
call kernel.publish('api.dsar_queue', 'mine', '{authenticated}', subjects => '{person_id,claimed_by,vouched_by}');
call kernel.for_staff('api.dsar_queue');
