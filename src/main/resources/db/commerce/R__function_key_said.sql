create or replace function commerce.key_said(said jsonb) returns text
    language sql immutable set search_path = ''
    return (select case
            when jsonb_typeof(k.key) <> 'string' or k.key #>> '{}' = '' then null
            when k.key #>> '{}' ~ '^[A-Za-z0-9_:.-]{1,255}$' then k.key #>> '{}'
            else 'sha256:' || encode(sha256(convert_to(k.key #>> '{}', 'UTF8')), 'hex') end
        from (select case jsonb_typeof(said) when 'object' then said -> 'id' else said end) k (key));
comment on function commerce.key_said(jsonb) is 'A key as the payment service says it, or of the thing that it says in its place; what does not look like a key is kept as its hash. Null: it says none.';
grant execute on function commerce.key_said(jsonb) to commerce_code;
