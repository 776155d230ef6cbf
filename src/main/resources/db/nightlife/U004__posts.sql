-- Takes all posts away; none comes back.
drop table nightlife.beacon_posts_staff, nightlife.beacon_posts;
