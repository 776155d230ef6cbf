drop view if exists api.moderation_queue_summary;
create view api.moderation_queue_summary with (security_invoker = true) as
select r.target_type, r.status, count(*) as count, max(r.created_at) as most_recent
from safety.moderation_reports r
where (select identity.is_moderator()) and r.status in ('open', 'investigating')
group by r.target_type, r.status;
comment on view api.moderation_queue_summary is 'How many reports wait, by kind of target and state. For moderators and admins.';
comment on column api.moderation_queue_summary.count is 'system: how many';
comment on column api.moderation_queue_summary.most_recent is 'system: when the newest came';
call kernel.publish('api.moderation_queue_summary', 'mine', '{authenticated}');
call kernel.for_staff('api.moderation_queue_summary', counts_only => true);
