create or replace function commerce.payment_of(thing jsonb) returns text
    language sql immutable set search_path = ''
    return case thing ->> 'object'
        when 'payment_intent' then commerce.key_said(thing -> 'id')
        else coalesce(commerce.key_said(thing -> 'payment_intent'), case
            when thing ->> 'object' in ('charge', 'checkout.session') then commerce.key_said(thing -> 'id')
            else commerce.key_said(thing -> 'charge') end) end;
comment on function commerce.payment_of(jsonb) is 'The payment that a thing of the payment service (a payment intent, charge, checkout session, refund or dispute) is about. Null: about none.';
grant execute on function commerce.payment_of(jsonb) to commerce_code;
