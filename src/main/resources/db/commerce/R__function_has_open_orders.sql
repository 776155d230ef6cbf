create or replace function commerce.has_open_orders(person uuid) returns boolean
    language sql stable security definer set search_path = '' set application_name = 'purpose: erasure is considered'
    return exists (
        select from commerce.orders o
        left join commerce.fulfilments f on f.order_id = o.id
        where (o.user_id = person or f.seller_profile_id = person)
            and (o.payment_status in ('pending', 'failed') and o.expires_at > now()
                or o.payment_status = 'paid' and f.status in ('pending', 'processing', 'shipped')));
comment on function commerce.has_open_orders(uuid) is 'Whether a person has bought or sold something that is not paid, sent and received yet.';
call kernel.guard_erasure('commerce.has_open_orders(uuid)', 'has_open_orders',
    'orders are open; they have to be delivered, cancelled or refunded first');
