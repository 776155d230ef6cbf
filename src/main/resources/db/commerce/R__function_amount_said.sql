create or replace function commerce.amount_said(said jsonb) returns bigint
    language sql immutable set search_path = ''
    return case when jsonb_typeof(said) = 'number' and said::text ~ '^[0-9]{1,18}(\.0+)?$'
        then said::text::numeric::bigint end;
comment on function commerce.amount_said(jsonb) is 'An amount as the payment service says it, in minor units. Null: it is none, or has more than 18 digits.';
grant execute on function commerce.amount_said(jsonb) to commerce_code;
