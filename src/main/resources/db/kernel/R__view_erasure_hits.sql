drop view if exists api.erasure_hits;
create view api.erasure_hits with (security_invoker = true) as
select h.id, h.request_id, r.person_id, h.relation, h.key, h.found_at
from kernel.erasure_hits h
join kernel.dsar_requests r on r.id = h.request_id
where r.person_id <> (select auth.uid()) and (select kernel.has_role('support'));
comment on view api.erasure_hits is 'Rows of others in which an erasure found the key or an address of its person, for support to look at: of each table the first hundred, for thirty days.';
call kernel.publish('api.erasure_hits', 'mine', '{authenticated}', subjects => '{person_id}');
call kernel.for_staff('api.erasure_hits');
