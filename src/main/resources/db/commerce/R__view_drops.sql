drop view if exists api.drops;
create view api.drops with (security_invoker = true) as
select d.id, d.slug, d.name, d.description, d.start_at, d.end_at,
    case when d.start_at > now() then 'scheduled' else 'live' end as status
from commerce.drops d
where d.status in ('scheduled', 'live') and d.end_at > now();
comment on view api.drops is 'Drops that are open or to come, by the clock.';
comment on column api.drops.status is 'system: scheduled or live';
call kernel.publish('api.drops', 'mine', '{anon, authenticated}', same_for_all => true);
