drop view if exists api.my_dsar_steps;
create view api.my_dsar_steps with (security_invoker = true) as
select s.request_id, s.place, s.name, s.object, s.status, s.attempts, s.rows, s.searched, s.fault, s.done_at
from kernel.dsar_steps s
where s.request_id in (select r.id from kernel.dsar_requests r where r.person_id = (select auth.uid()));
comment on view api.my_dsar_steps is 'How far my requests are: each table, and how many rows of mine it held.';
call kernel.publish('api.my_dsar_steps', 'mine', '{authenticated}', own_by => 'kernel.dsar_requests.person_id');
