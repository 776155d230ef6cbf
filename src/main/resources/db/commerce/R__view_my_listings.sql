drop view if exists api.my_listings;
create view api.my_listings with (security_invoker = true) as
select l.id, l.seller_id, l.title, l.description, l.price, l.currency, l.quantity,
    commerce.quantity_of_listing(l.id) as quantity_available, l.status, l.images, l.created_at, l.updated_at
from commerce.market_listings l
where l.seller_id in (select s.id from commerce.market_sellers s where s.owner_id = (select auth.uid()));
comment on view api.my_listings is 'What my shop offers, in whatever state. I insert drafts and edit them until I submit them for review.';
comment on column api.my_listings.quantity_available is 'system: how many are left; null: it was never live';
call kernel.publish('api.my_listings', 'mine', '{authenticated}', own_by => 'commerce.market_sellers.owner_id');
grant insert (id, seller_id, title, description, price, currency, quantity, images),
    update (title, description, price, currency, quantity, images) on api.my_listings to authenticated;
