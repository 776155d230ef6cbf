drop view if exists api.my_dsar_events;
create view api.my_dsar_events with (security_invoker = true) as
select e.id, e.request_id, e.at, e.event, e.by, e.detail
from kernel.dsar_events e
where e.request_id in (select r.id from kernel.dsar_requests r where r.person_id = (select auth.uid()));
comment on view api.my_dsar_events is 'Everything that happened to my requests, each download included.';
call kernel.publish('api.my_dsar_events', 'mine', '{authenticated}', own_by => 'kernel.dsar_requests.person_id');
