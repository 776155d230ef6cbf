drop view if exists api.admin_payments;
create view api.admin_payments with (security_invoker = true) as
select p.id, p.order_id, o.order_number, p.state, p.currency, p.received, p.refunded, p.lost, p.disputed,
    commerce.refund_due(p.id) as refund_due, p.created_at, p.updated_at
from commerce.payments p
left join commerce.orders o on o.id = p.order_id
where (select kernel.has_role('admin'));
comment on view api.admin_payments is 'Payments, each with what was received, given back and charged back, and how much of it is to be refunded at the payment service. For admins.';
comment on column api.admin_payments.refund_due is 'payment: how much of it its order does not need, in minor units: a second payment, more than the total, another currency, an order that is over; 0 while a dispute is open, null: it is no order''s';
call kernel.publish('api.admin_payments', 'mine', '{authenticated}', subjects => '{commerce.payments(id)}');
call kernel.for_staff('api.admin_payments');
