drop view if exists api.my_evidence;
create view api.my_evidence with (security_invoker = true) as
select e.id, e.beacon_id, e.type, e.source_id, e.visibility, e.created_at
from nightlife.evidence_events e
where e.actor_profile_id = (select auth.uid());
comment on view api.my_evidence is 'What is noted as evidence of my acts: scans, proofs, approvals.';
call kernel.publish('api.my_evidence', 'mine', '{authenticated}',
    own_by => 'nightlife.evidence_events.actor_profile_id');
