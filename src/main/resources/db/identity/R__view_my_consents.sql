drop view if exists api.my_consents;
create view api.my_consents with (security_invoker = true) as
select p.name as purpose, p.meaning, coalesce(e.state, 'never given') as state, e.notice_version, e.at as decided_at,
    n.version as current_notice, kernel.consented(p.name) as holds
from kernel.consent_purposes p
left join lateral (
    select c.state, c.notice_version, c.at from kernel.consent_events c
    where c.person_id = (select auth.uid()) and c.purpose = p.name
    order by c.at desc, c.id limit 1) e on true
left join lateral (
    select c.version from kernel.consent_notices c where c.purpose = p.name
    order by c.created_at desc, c.version desc limit 1) n on true;
comment on view api.my_consents is 'Everything I can agree to, and what I last decided.';
comment on column api.my_consents.state is 'behaviour: given, withdrawn or never given';
comment on column api.my_consents.decided_at is 'behaviour: when I last decided';
comment on column api.my_consents.current_notice is 'system: the version of the notice that is shown now';
comment on column api.my_consents.holds is 'behaviour: whether my consent holds now: given, and no notice has asked again since';
call kernel.publish('api.my_consents', 'mine', '{authenticated}', same_for_all => true);
