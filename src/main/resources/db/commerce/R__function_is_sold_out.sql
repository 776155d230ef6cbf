create or replace function commerce.is_sold_out(listing uuid) returns boolean
    language sql stable security definer set search_path = ''
    return coalesce((select s.quantity = 0 from commerce.stock s where s.market_listing_id = listing), true);
comment on function commerce.is_sold_out(uuid) is 'Whether nothing of a market listing is left to reserve.';
grant execute on function commerce.is_sold_out(uuid) to anon, authenticated;
