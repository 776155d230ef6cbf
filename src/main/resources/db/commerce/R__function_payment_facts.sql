create or replace function commerce.payment_facts(
    event jsonb, kind text, out amount bigint, out currency text, out at timestamptz)
    language sql immutable set search_path = ''
    return (
        case when kind <> 'other' then commerce.amount_said(event #> case event #>> '{data,object,object}'
            when 'payment_intent' then array['data', 'object', 'amount_received']
            when 'checkout.session' then array['data', 'object', 'amount_total']
            when 'charge' then case when event #> '{data,object,amount_captured}' is null
                then array['data', 'object', 'amount']
                else array['data', 'object', 'amount_captured'] end
            else array['data', 'object', 'amount'] end) end,
        case when kind <> 'other' and event #>> '{data,object,currency}' ~ '^[A-Za-z]{3}$'
            then upper(event #>> '{data,object,currency}') end,
        case when commerce.amount_said(event -> 'created') < 253402300800
            then to_timestamp(commerce.amount_said(event -> 'created')) end);
comment on function commerce.payment_facts(jsonb, text) is 'The amount, currency and time that an event of the payment service says; of one that is about no payment only the time.';
grant execute on function commerce.payment_facts(jsonb, text) to commerce_code;
