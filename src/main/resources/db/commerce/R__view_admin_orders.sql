drop view if exists api.admin_orders;
create view api.admin_orders with (security_invoker = true) as
select o.id, o.order_number, o.user_id, c.email, o.order_type, o.subtotal, o.shipping, o.tax, o.total, o.currency,
    f.status as fulfilment_status, o.payment_status, o.payment_status = 'paid' and f.status = 'cancelled'
        or coalesce(p.refund_due, false) as refund_due, coalesce(p.disputed, false) as disputed,
    f.seller_profile_id, f.paid_at, a.shipping_address, o.expires_at, o.created_at, o.updated_at
from commerce.orders o
join commerce.fulfilments f on f.order_id = o.id
left join commerce.order_contacts c on c.order_id = o.id
left join commerce.order_addresses a on a.order_id = o.id
-- not "exists": that is turned into a hash of all payments there are, each looked at for what is due
cross join lateral (
    select bool_or(commerce.refund_due(p.id) > 0) as refund_due, bool_or(p.disputed) as disputed
    from commerce.payments p where p.order_id = o.id) p
where (select kernel.has_role('admin'));
comment on view api.admin_orders is 'All orders. For admins.';
comment on column api.admin_orders.refund_due is 'payment: whether more was paid than it needs, or it was paid and will not be sent: refund it at the payment service, as admin_payments says';
comment on column api.admin_orders.disputed is 'payment: whether a dispute about a payment of it is open: do not send it, and answer the dispute';
call kernel.publish('api.admin_orders', 'mine', '{authenticated}', subjects => '{user_id,seller_profile_id}');
call kernel.for_staff('api.admin_orders');
