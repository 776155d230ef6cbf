create or replace function commerce.payment_kind(type text, thing jsonb) returns text
    language sql immutable set search_path = ''
    return case
        when type in ('payment_intent.succeeded', 'charge.captured', 'checkout.session.async_payment_succeeded')
            or type = 'charge.succeeded' and thing -> 'captured' is distinct from 'false'::jsonb
            or type = 'checkout.session.completed' and thing ->> 'payment_status' = 'paid' then 'paid'
        when type in ('payment_intent.payment_failed', 'payment_intent.canceled', 'charge.failed',
            'checkout.session.async_payment_failed', 'checkout.session.expired') then 'failed'
        when type = 'charge.refunded' then 'refunded'
        when type = 'refund.failed' or type in ('refund.created', 'refund.updated', 'charge.refund.updated')
            and thing ->> 'status' in ('failed', 'canceled') then 'refund_failed'
        when type in ('refund.created', 'refund.updated', 'charge.refund.updated')
            and thing ->> 'status' in ('succeeded', 'pending') then 'refund'
        when type = 'charge.dispute.funds_reinstated' or type like 'charge.dispute.%'
            and thing ->> 'status' in ('won', 'warning_closed', 'prevented') then 'dispute_won'
        when type like 'charge.dispute.%' and thing ->> 'status' = 'lost' then 'dispute_lost'
        when type like 'charge.dispute.%' then 'disputed'
        else 'other' end;
comment on function commerce.payment_kind(text, jsonb) is 'What an event of the payment service (https://docs.stripe.com/api/events/types) means for a payment: paid, failed, refunded (so much in all), refund (one), refund_failed, disputed, dispute_won, dispute_lost or other.';
grant execute on function commerce.payment_kind(text, jsonb) to commerce_code;
