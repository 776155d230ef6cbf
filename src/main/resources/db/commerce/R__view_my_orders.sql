drop view if exists api.my_orders;
create view api.my_orders with (security_invoker = true) as
select o.id, o.order_number, o.order_type, o.subtotal, o.shipping, o.tax, o.total, o.currency,
    f.status as fulfilment_status, o.payment_status,
    (select count(*) from commerce.order_items i where i.order_id = o.id) as item_count,
    case when o.payment_status = 'pending' then o.expires_at end as expires_at, c.email, a.shipping_address,
    o.created_at
from commerce.orders o
join commerce.fulfilments f on f.order_id = o.id
left join commerce.order_contacts c on c.order_id = o.id
left join commerce.order_addresses a on a.order_id = o.id
where o.user_id = (select auth.uid())
order by o.created_at desc;
comment on view api.my_orders is 'What I ordered, the newest first. Ordered with POST /commerce/orders.';
comment on column api.my_orders.item_count is 'payment: how many different things';
comment on column api.my_orders.expires_at is 'system: until when it is reserved; null: it is paid, or over';
call kernel.publish('api.my_orders', 'mine', '{authenticated}', own_by => 'commerce.orders.user_id');
