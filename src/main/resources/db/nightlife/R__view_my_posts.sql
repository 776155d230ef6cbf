drop view if exists api.my_posts;
create view api.my_posts with (security_invoker = true) as
select p.id, p.beacon_id, p.reply_to, p.type, p.body, p.attachments, p.status, p.created_at, p.updated_at
from nightlife.beacon_posts p
where p.author_profile_id = (select auth.uid());
comment on view api.my_posts is 'What I posted, with what became of it. I post comments and proofs on live beacons, and edit what is visible.';
call kernel.publish('api.my_posts', 'mine', '{authenticated}', own_by => 'nightlife.beacon_posts.author_profile_id');
grant insert (id, beacon_id, reply_to, type, body, attachments), update (body, attachments) on api.my_posts
    to authenticated;
