drop view if exists api.staff_reads;
create view api.staff_reads with (security_invoker = true) as
select r.id, r.created_at, r.actor_id, r.subject_id, r.view, r.what, r.reason, r.request_id from kernel.staff_reads r;
comment on view api.staff_reads is 'Who among staff read data of whom, and why. For admins; people read what is about them at /privacy/access-log.';
call kernel.publish('api.staff_reads', 'mine', '{authenticated}', subjects => '{actor_id,subject_id}');
call kernel.for_staff('api.staff_reads');
drop view if exists api.access_delays;
create view api.access_delays with (security_invoker = true) as
select d.person_id, d.grounds, d.placed_by, d.created_at, d.ends_at from kernel.access_delays d;
comment on view api.access_delays is 'Whose log of accesses is shown later, for admins: insert to delay, delete to end it early.';
call kernel.publish('api.access_delays', 'mine', '{authenticated}', subjects => '{person_id,placed_by}');
grant insert (person_id, grounds, ends_at), delete on api.access_delays to authenticated;
call kernel.for_staff('api.access_delays');
