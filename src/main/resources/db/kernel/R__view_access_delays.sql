drop view if exists api.access_delays;
create view api.access_delays with (security_invoker = true) as
select d.person_id, d.grounds, d.placed_by, d.created_at, d.ends_at from kernel.access_delays d;
comment on view api.access_delays is 'Whose log of accesses is shown later, for admins: insert to delay, delete to end it early.';
call kernel.publish('api.access_delays', 'mine', '{authenticated}', subjects => '{person_id,placed_by}');
grant insert (person_id, grounds, ends_at), delete on api.access_delays to authenticated;
call kernel.for_staff('api.access_delays');
