drop view if exists api.admin_payment_events;
create view api.admin_payment_events with (security_invoker = true) as
select e.id, e.type, e.kind, e.order_id, e.payment_id, e.payment_intent, e.part_id, e.amount, e.refunded_amount,
    e.currency, e.note, e.happened_at, e.created_at
from commerce.payment_events e
where (select kernel.has_role('admin'));
comment on view api.admin_payment_events is 'What the payment service said. For admins.';
call kernel.publish('api.admin_payment_events', 'mine', '{authenticated}', subjects => '{commerce.payment_events(id)}');
call kernel.for_staff('api.admin_payment_events');
