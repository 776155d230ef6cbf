create or replace view api.note_queue with (security_invoker = true) as
select r.id, r.note_id, r.text, r.status, r.created_at
from sample.reports r
where (select kernel.has_role('moderator'));
comment on view api.note_queue is 'What was reported, for moderators.';
call kernel.publish('api.note_queue', 'mine', '{authenticated}', subjects => '{sample.reports(id)}');
call kernel.for_staff('api.note_queue');
grant update (status) on api.note_queue to authenticated;
