create or replace function commerce.checkout(items jsonb, email text, shipping_address jsonb default null) returns uuid
    language plpgsql security definer set search_path = '' set application_name = 'purpose: checkout' as
$$
#variable_conflict use_column
declare
    buyer constant uuid := auth.uid();
    fresh constant uuid := gen_random_uuid();
    wanted integer;
    sold record;
    fault text;
begin
    wanted := (select count(*) from (select distinct w ->> 'product_id', w ->> 'listing_id', w ->> 'market_listing_id'
        from jsonb_array_elements(checkout.items) w) d);
    select count(*) as things,
        count(distinct g.seller) + count(distinct g.seller is null) filter (where g.seller is null) as sellers,
        count(distinct g.currency) as currencies, min(g.currency) as currency,
        sum(g.price::bigint * g.quantity) as subtotal, (array_agg(g.seller))[1] as seller,
        bool_or(g.quantity not between 1 and 100) as too_many, bool_or(g.kind <> 'ticket_listing') as is_sent,
        bool_or(g.seller = buyer) as is_own
    into sold from commerce.goods(checkout.items) g;
    fault := case
        when buyer is null then 'only_who_is_signed_in_buys'
        when wanted not between 1 and 50 then 'an_order_has_1_to_50_items'
        when sold.things <> wanted then 'item_is_for_sale'
        when sold.too_many then 'quantity_is_between_1_and_100'
        when sold.sellers > 1 then 'one_seller_per_order'
        when sold.currencies > 1 then 'one_currency_per_order'
        when sold.is_own then 'nobody_buys_from_themselves'
        when sold.is_sent and coalesce(jsonb_typeof(shipping_address), 'null') = 'null' then 'address_is_given'
        when sold.subtotal > 1000000000 then 'an_order_is_at_most_ten_million'
        when (select count(*) from commerce.orders o where o.user_id = buyer and o.payment_status = 'pending'
            and o.expires_at > now()) >= 20 then 'few_orders_are_unpaid' end;
    if fault is not null then
        raise exception using errcode = '23514', schema = 'commerce', table = 'orders', constraint = fault,
            message = format('this cannot be ordered: %s', replace(fault, '_', ' '));
    end if;
    insert into commerce.orders (id, order_number, user_id, order_type, subtotal, total, currency)
    values (fresh, commerce.order_number(), buyer, case when sold.seller is null then 'official' else 'marketplace' end,
        sold.subtotal, sold.subtotal, sold.currency);
    insert into commerce.order_items (order_id, product_id, listing_id, market_listing_id, kind, title, quantity,
        unit_price, total_price)
    select fresh, case g.kind when 'product' then g.id end, case g.kind when 'ticket_listing' then g.id end,
        case g.kind when 'market_listing' then g.id end, g.kind, g.title, g.quantity, g.price, g.price * g.quantity
    from commerce.goods(checkout.items) g;
    insert into commerce.order_contacts (order_id, email) values (fresh, checkout.email);
    insert into commerce.fulfilments (order_id, order_number, seller_profile_id)
    select o.id, o.order_number, sold.seller from commerce.orders o where o.id = fresh;
    insert into commerce.order_addresses (order_id, shipping_address)
    select fresh, checkout.shipping_address where sold.is_sent;
    perform commerce.reserve(fresh);
    return fresh;
end
$$;
comment on function commerce.checkout(jsonb, text, jsonb) is
'Orders what is for sale, at its price, for the caller, and reserves it for 30 minutes. Items name one product_id, listing_id or market_listing_id each, and a quantity (1 unless said). Refused (23514) by the rule that is broken: item_is_for_sale, stock_is_never_below_zero (fewer are left, or are shown to be left, than that), one_seller_per_order, one_currency_per_order, nobody_buys_from_themselves, address_is_given, few_orders_are_unpaid and others.';
grant execute on function commerce.checkout(jsonb, text, jsonb) to authenticated;
