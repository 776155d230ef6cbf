drop view if exists api.moderation_appeals;
create view api.moderation_appeals with (security_invoker = true) as
select n.id, n.action_id, n.action, n.target_type, n.target_id, n.reason, n.appeal, n.appealed_at
from safety.notices n
join safety.moderation_actions a on a.id = n.action_id
where (select identity.is_moderator()) and n.appealed_at is not null
    and a.actor_admin_id is distinct from (select auth.uid())
    and not exists (select from safety.moderation_actions u where u.undoes = a.id)
order by n.appealed_at;
comment on view api.moderation_appeals is 'Appeals against acts that are in force, the oldest first. For moderators and admins; who acted does not judge the appeal.';
call kernel.publish('api.moderation_appeals', 'mine', '{authenticated}', subjects => '{safety.notices(id)}');
call kernel.for_staff('api.moderation_appeals');
