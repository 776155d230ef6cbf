drop view if exists api.market_listings;
create view api.market_listings with (security_invoker = true) as
select l.id, l.seller_id, s.display_name as seller, l.title, l.description, l.price, l.currency, l.images,
    commerce.is_sold_out(l.id) as sold_out, l.created_at
from commerce.market_listings l
join commerce.market_sellers s on s.id = l.seller_id and s.verification_status = 'approved'
where l.status = 'live';
comment on view api.market_listings is 'What approved shops offer.';
comment on column api.market_listings.sold_out is 'system: whether nothing was left to reserve when the last quarter of an hour ended';
call kernel.publish('api.market_listings', 'mine', '{anon, authenticated}', same_for_all => true);
