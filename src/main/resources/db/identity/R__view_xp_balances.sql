drop view if exists api.xp_balances;
create view api.xp_balances with (security_invoker = true) as
select x.actor_id, sum(x.points)::bigint as balance, count(*) as total_events, max(x.created_at) as last_activity
from identity.xp_events x
where x.actor_id = (select auth.uid())
group by x.actor_id;
comment on view api.xp_balances is 'My points, added up.';
comment on column api.xp_balances.balance is 'derived: the sum of my points';
comment on column api.xp_balances.total_events is 'derived: how many lines my ledger has';
comment on column api.xp_balances.last_activity is 'behaviour: when the newest was added';
call kernel.publish('api.xp_balances', 'mine', '{authenticated}', own_by => 'identity.xp_events.actor_id');
