create or replace function commerce.payment_kind(type text, thing jsonb) returns text
    language sql immutable set search_path = ''
    return case
        when type in ('payment_intent.succeeded', 'charge.succeeded', 'checkout.session.async_payment_succeeded')
            or type = 'checkout.session.completed' and thing ->> 'payment_status' = 'paid' then 'paid'
        when type in ('payment_intent.payment_failed', 'payment_intent.canceled', 'charge.failed',
            'checkout.session.async_payment_failed', 'checkout.session.expired') then 'failed'
        when type = 'charge.refunded' and (thing -> 'refunded' = 'true'::jsonb
            or (thing ->> 'amount_refunded')::bigint >= (thing ->> 'amount')::bigint) then 'refunded'
        else 'other' end;
comment on function commerce.payment_kind(text, jsonb) is 'What an event of the payment service (https://docs.stripe.com/api/events/types) means for an order: paid, failed, refunded (in full) or other.';
grant execute on function commerce.payment_kind(text, jsonb) to commerce_code;
