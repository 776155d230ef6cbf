drop view if exists api.moderation_queue;
create view api.moderation_queue with (security_invoker = true) as
select r.id, r.target_type, r.target_id, r.category, r.details, r.status, w.reports_on_target, w.weight,
    round(w.weight * (1 + extract(epoch from now() - r.created_at) / 86400), 1) as priority,
    s.assigned_to, s.assigned_to = (select auth.uid()) as is_mine, r.created_at, r.updated_at
from safety.moderation_reports r
join safety.moderation_reports_staff s on s.report_id = r.id
cross join lateral (
    select count(*) as reports_on_target, sum(safety.weight(o.category)) as weight
    from safety.moderation_reports o
    where o.target_type = r.target_type and o.target_id = r.target_id and o.status in ('open', 'investigating')) w
where (select identity.is_moderator()) and r.status in ('open', 'investigating')
order by priority desc, r.created_at;
comment on view api.moderation_queue is 'Reports that wait for a moderator, the heaviest and oldest first. For moderators and admins; nobody sees what is about themselves.';
comment on column api.moderation_queue.reports_on_target is 'system: how many reports of the same target wait';
comment on column api.moderation_queue.weight is 'system: what those weigh: coercion 10, doxxing and unsafe 8, harassment and hate 5, scam 3, other 1';
comment on column api.moderation_queue.priority is 'system: weight times (1 + days waited)';
comment on column api.moderation_queue.is_mine is 'system: whether I have taken it';
call kernel.publish('api.moderation_queue', 'mine', '{authenticated}',
    subjects => '{assigned_to,safety.moderation_reports(id),safety.moderation_reports_staff(id)}');
call kernel.for_staff('api.moderation_queue');
