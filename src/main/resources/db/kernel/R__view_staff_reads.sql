drop view if exists api.staff_reads;
create view api.staff_reads with (security_invoker = true) as
select r.id, r.created_at, r.actor_id, r.subject_id, r.view, r.what, r.reason, r.request_id from kernel.staff_reads r;
comment on view api.staff_reads is 'Who among staff read data of whom, and why. For admins; people read what is about them at /privacy/access-log.';
call kernel.publish('api.staff_reads', 'mine', '{authenticated}', subjects => '{actor_id,subject_id}');
call kernel.for_staff('api.staff_reads');
