create or replace function commerce.reserve(order_id uuid) returns void
    language plpgsql security definer set search_path = '' set application_name = 'purpose: goods reserved' as
$$
#variable_conflict use_column
declare
    line record;
begin
    insert into commerce.stock (listing_id, quantity)
    select t.id, t.quantity from commerce.order_items i join nightlife.ticket_listings t on t.id = i.listing_id
    where i.order_id = reserve.order_id
    on conflict (listing_id) do nothing;
    -- in an order that is the same for everybody, so that no two wait for each other
    for line in
        select s.id, i.quantity from commerce.order_items i
        join commerce.stock s on s.product_id = i.product_id or s.listing_id = i.listing_id or s.market_listing_id = i.market_listing_id
        where i.order_id = reserve.order_id order by s.id
    loop
        update commerce.stock s set quantity = s.quantity - line.quantity where s.id = line.id;
    end loop;
end
$$;
comment on function commerce.reserve(uuid) is 'Takes what is in an order from the stock, all of it or none (23514 stock_is_never_below_zero).';
