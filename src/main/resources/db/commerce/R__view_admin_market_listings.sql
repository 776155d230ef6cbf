drop view if exists api.admin_market_listings;
create view api.admin_market_listings with (security_invoker = true) as
select l.id, l.seller_id, l.title, l.description, l.price, l.currency, l.quantity, l.status, l.images, l.created_at,
    l.updated_at
from commerce.market_listings l
where (select identity.is_moderator());
comment on view api.admin_market_listings is 'All market listings, in whatever state. For moderators and admins.';
call kernel.publish('api.admin_market_listings', 'mine', '{authenticated}',
    subjects => '{commerce.market_listings(id)}');
call kernel.for_staff('api.admin_market_listings');
