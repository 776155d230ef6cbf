drop view if exists api.my_sales;
create view api.my_sales with (security_invoker = true) as
select i.id, f.order_id, f.order_number, i.kind, i.listing_id, i.market_listing_id, i.title, i.quantity, i.unit_price,
    i.total_price, f.status as fulfilment_status, f.paid_at, a.shipping_address
from commerce.fulfilments f
join commerce.order_items i on i.order_id = f.order_id
left join commerce.order_addresses a on a.order_id = f.order_id
    and f.status in ('pending', 'processing', 'shipped')
where f.seller_profile_id = (select auth.uid()) and f.paid_at is not null
order by f.paid_at desc;
comment on view api.my_sales is 'What was bought from me and paid. Where to send it is shown until it has arrived; who bought it is not.';
call kernel.publish('api.my_sales', 'mine', '{authenticated}', own_by => 'commerce.fulfilments.seller_profile_id');
