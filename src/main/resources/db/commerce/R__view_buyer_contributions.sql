create or replace view commerce.buyer_contributions with (security_invoker = true) as
select l.seller_id, o.user_id, f.delivered_at
from commerce.orders o
join commerce.fulfilments f on f.order_id = o.id
join commerce.order_items i on i.order_id = o.id
join commerce.market_listings l on l.id = i.market_listing_id
where o.payment_status = 'paid' and f.status = 'delivered' and o.user_id is not null and f.delivered_at is not null;
comment on view commerce.buyer_contributions is 'Who got what they bought from which shop, and kept it.';
call kernel.cells('commerce.buyers_by_seller', of => 'commerce.buyer_contributions', by => '{seller_id}',
    subject => 'user_id', at => 'delivered_at', k => 5, bucket => '1 month', epsilon => 0.5);
