drop view if exists api.my_order_items;
create view api.my_order_items with (security_invoker = true) as
select i.id, i.order_id, i.kind, i.product_id, i.listing_id, i.market_listing_id, i.title, i.quantity, i.unit_price,
    i.total_price
from commerce.order_items i
where i.order_id in (select o.id from commerce.orders o where o.user_id = (select auth.uid()));
comment on view api.my_order_items is 'What is in my orders, at the price it had.';
call kernel.publish('api.my_order_items', 'mine', '{authenticated}', own_by => 'commerce.orders.user_id');
