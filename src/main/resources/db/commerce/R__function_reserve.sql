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
        select s.id, i.quantity, a.shown, (
            select sum(u.quantity) from commerce.orders o
            join commerce.fulfilments f on f.order_id = o.id and f.status <> 'cancelled'
            join commerce.order_items u on u.order_id = o.id
            where o.user_id = auth.uid() and o.payment_status = 'pending' and o.expires_at > now()
                and (u.product_id = s.product_id or u.listing_id = s.listing_id
                    or u.market_listing_id = s.market_listing_id)) as unpaid
        from commerce.order_items i
        join commerce.stock s on s.product_id = i.product_id or s.listing_id = i.listing_id
            or s.market_listing_id = i.market_listing_id
        join commerce.availability a on a.stock_id = s.id
        where i.order_id = reserve.order_id order by s.id
    loop
        -- as if that many were not left: by what is shown to all, so that no row of tries finds how many are
        if line.unpaid > greatest(4, line.shown) then
            raise exception using errcode = '23514', schema = 'commerce', table = 'stock',
                constraint = 'stock_is_never_below_zero', message = 'too few are left';
        end if;
        update commerce.stock s set quantity = s.quantity - line.quantity where s.id = line.id;
    end loop;
end
$$;
comment on function commerce.reserve(uuid) is 'Takes what is in an order from the stock, all of it or none. Refused (23514 stock_is_never_below_zero) where too few are left, and where the buyer would have more of a thing reserved and unpaid than are shown to be left, or than four: an order for many does not tell how many there are.';
