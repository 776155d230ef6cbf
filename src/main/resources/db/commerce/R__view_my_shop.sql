drop view if exists api.my_shop;
create view api.my_shop with (security_invoker = true) as
select s.id, s.display_name, s.bio, s.verification_status, s.white_label_enabled, s.created_at, s.updated_at
from commerce.market_sellers s
where s.owner_id = (select auth.uid());
comment on view api.my_shop is 'My shop. I open one with a name; an admin approves it.';
call kernel.publish('api.my_shop', 'mine', '{authenticated}', own_by => 'commerce.market_sellers.owner_id');
grant insert (id, display_name, bio), update (display_name, bio) on api.my_shop to authenticated;
