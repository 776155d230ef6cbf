create or replace function commerce.order_number() returns text
    language sql volatile set search_path = ''
begin atomic
    -- 40 random bits in Crockford's base 32, which leaves out letters that look like digits
    select format('HM-%s-%s', substr(d.drawn, 1, 4), substr(d.drawn, 5, 4))
    from (
        select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(r.bytes, n) % 32 + 1, 1), ''
            order by n) as drawn
        from (select uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) as bytes) r
        -- bytes of a random UUID but for those that hold its version and variant
        cross join unnest(array[0, 1, 2, 3, 4, 5, 16, 17]) n) d;
end;
comment on function commerce.order_number() is 'A new order number, drawn at random: it tells neither how many orders there are nor when this one came.';
grant execute on function commerce.order_number() to commerce_code;
