drop view if exists api.xp_ledger;
create view api.xp_ledger with (security_invoker = true) as
select x.id, x.actor_id as user_id, x.points as amount, x.event_type as reason,
    split_part(x.source, ':', 1) as ref_type, nullif(split_part(x.source, ':', 2), '') as ref_id,
    sum(x.points) over (order by x.created_at, x.id)::bigint as balance_after, x.metadata, x.created_at
from identity.xp_events x
where x.actor_id = (select auth.uid());
comment on view api.xp_ledger is 'My points, line by line, under the column names of older clients. Read only.';
comment on column api.xp_ledger.ref_type is 'system: the kind of thing that earned them';
comment on column api.xp_ledger.ref_id is 'system: its key';
comment on column api.xp_ledger.balance_after is 'derived: my points after this line';
call kernel.publish('api.xp_ledger', 'mine', '{authenticated}', own_by => 'identity.xp_events.actor_id');
