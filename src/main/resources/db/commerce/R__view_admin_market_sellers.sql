drop view if exists api.admin_market_sellers;
create view api.admin_market_sellers with (security_invoker = true) as
select s.id, s.owner_id, s.display_name, s.bio, s.verification_status, s.white_label_enabled, s.created_at, s.updated_at
from commerce.market_sellers s
where (select identity.is_moderator());
comment on view api.admin_market_sellers is 'All shops with their owners. For moderators and admins.';
call kernel.publish('api.admin_market_sellers', 'mine', '{authenticated}', subjects => '{owner_id}');
call kernel.for_staff('api.admin_market_sellers');
