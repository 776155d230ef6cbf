drop view if exists api.moderation_actions;
create view api.moderation_actions with (security_invoker = true) as
select a.id, a.actor_admin_id, a.action, a.target_type, a.target_id, a.about_id, a.category, a.reason, a.report_id,
    a.state_before, a.undoes, exists (select from safety.moderation_actions u where u.undoes = a.id) as undone,
        a.created_at
from safety.moderation_actions a
where (select identity.is_moderator());
comment on view api.moderation_actions is 'Every act of moderation. For moderators and admins; nobody sees those about themselves.';
comment on column api.moderation_actions.undone is 'system: whether it was undone';
call kernel.publish('api.moderation_actions', 'mine', '{authenticated}', subjects => '{about_id,actor_admin_id}');
call kernel.for_staff('api.moderation_actions');
