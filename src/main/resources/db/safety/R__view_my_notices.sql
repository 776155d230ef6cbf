drop view if exists api.my_notices;
create view api.my_notices with (security_invoker = true) as
select n.id, n.action, n.target_type, n.target_id, n.reason,
    'You can appeal once until the date in appeal_until: write into the column appeal of this notice. '
    'Somebody else than who decided reads it. Who is barred writes to support instead.' as how_to_appeal,
    n.appeal_until, n.appeal, n.appealed_at, n.created_at
from safety.notices n
where n.person_id = (select auth.uid());
comment on view api.my_notices is 'What moderation did about something of mine: what, why, and how to appeal. I write my appeal into it, once.';
comment on column api.my_notices.how_to_appeal is 'system: how to appeal';
call kernel.publish('api.my_notices', 'mine', '{authenticated}', own_by => 'safety.notices.person_id');
grant update (appeal) on api.my_notices to authenticated;
