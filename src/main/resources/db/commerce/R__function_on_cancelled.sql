create or replace function commerce.on_cancelled() returns trigger
    language plpgsql security definer set search_path = '' set application_name = 'purpose: reserved goods come back' as
$$
begin
    update commerce.stock s set quantity = s.quantity + i.quantity
    from commerce.order_items i
    where i.order_id = new.order_id
        and (s.product_id = i.product_id or s.listing_id = i.listing_id or s.market_listing_id = i.market_listing_id);
    return null;
end
$$;
comment on function commerce.on_cancelled() is 'Gives back what a cancelled order had reserved. An order is cancelled once, so it comes back once.';
