create or replace function commerce.has_open_orders(person uuid) returns boolean
    language sql stable security definer set search_path = '' set application_name = 'purpose: erasure is considered'
    return exists (
        select from commerce.orders o
        left join commerce.fulfilments f on f.order_id = o.id
        -- what is not paid binds who ordered it, for half an hour, and no seller: anybody can order
        where o.user_id = person and o.payment_status in ('pending', 'failed') and o.lapsed_at is null
            and o.expires_at > now()
            or person in (o.user_id, f.seller_profile_id) and o.payment_status = 'paid'
                and f.status in ('pending', 'processing', 'shipped'));
comment on function commerce.has_open_orders(uuid) is 'Whether a person has ordered something that they may still pay, or bought or sold something that is paid and not received yet.';
call kernel.guard_erasure('commerce.has_open_orders(uuid)', 'has_open_orders',
    'orders are open; they have to be delivered, cancelled or refunded first');
