drop view if exists api.beacon_posts;
create view api.beacon_posts with (security_invoker = true) as
select p.id, p.beacon_id, p.reply_to, p.type, nightlife.author_name(p.id) as author, p.body, p.attachments, p.status,
    p.created_at, p.updated_at
from nightlife.beacon_posts p
where p.status in ('visible', 'locked')
    -- moderators' policy shows all; here they see what everybody does, and what is theirs
    and (not (select identity.is_moderator()) or nightlife.is_shown_post(p.id));
comment on view api.beacon_posts is 'What is said in the threads of live beacons. A proof is shown to the host, its author and staff only.';
comment on column api.beacon_posts.author is 'profile: the author''s name, if they agreed to be visible';
call kernel.publish('api.beacon_posts', 'mine', '{anon, authenticated}', same_for_all => true);
