drop view if exists api.my_consents;
create view api.my_consents with (security_invoker = true) as
select p.name as purpose, p.meaning, coalesce(e.state, 'never given') as state, e.notice_version, e.at as decided_at
from kernel.consent_purposes p
left join lateral (
    select c.state, c.notice_version, c.at from kernel.consent_events c
    where c.person_id = (select auth.uid()) and c.purpose = p.name
    order by c.at desc, c.id limit 1) e on true;
comment on view api.my_consents is 'Everything I can agree to, and what I last decided.';
comment on column api.my_consents.state is 'behaviour: given, withdrawn or never given';
comment on column api.my_consents.decided_at is 'behaviour: when I last decided';
call kernel.publish('api.my_consents', 'mine', '{authenticated}');
