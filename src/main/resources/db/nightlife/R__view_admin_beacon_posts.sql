drop view if exists api.admin_beacon_posts;
create view api.admin_beacon_posts with (security_invoker = true) as
select p.id, p.beacon_id, p.author_profile_id, p.reply_to, p.type, p.body, p.attachments, p.status, p.status_changed_at,
    s.moderation_flags, p.created_at, p.updated_at
from nightlife.beacon_posts p
left join nightlife.beacon_posts_staff s on s.post_id = p.id
where (select identity.is_moderator());
comment on view api.admin_beacon_posts is 'All posts, hidden and removed ones too. For moderators and admins.';
call kernel.publish('api.admin_beacon_posts', 'mine', '{authenticated}', subjects => '{author_profile_id}');
call kernel.for_staff('api.admin_beacon_posts');
