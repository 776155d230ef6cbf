drop view if exists api.my_dsar_requests;
create view api.my_dsar_requests with (security_invoker = true) as
select r.id, r.type, r.status, r.regime, r.channel, r.wish, r.received_at, r.due_at, r.waits_since, r.extended_at,
    r.extension_reason, r.verified_at, r.verified_how, r.ended_at, r.refusal, r.refusal_text, r.created_at, r.updated_at
from kernel.dsar_requests r
where r.person_id = (select auth.uid());
comment on view api.my_dsar_requests is 'What I asked to be done with my data, how far it is, and until when it has to be answered.';
call kernel.publish('api.my_dsar_requests', 'mine', '{authenticated}', own_by => 'kernel.dsar_requests.person_id');
