create or replace function commerce.is_sold_out(listing uuid) returns boolean
    language sql stable security definer set search_path = ''
    return coalesce((select a.shown = 0 from commerce.availability a join commerce.stock s on s.id = a.stock_id
        where s.market_listing_id = listing), true);
comment on function commerce.is_sold_out(uuid) is 'Whether nothing of a market listing was left to reserve when the last quarter of an hour ended.';
grant execute on function commerce.is_sold_out(uuid) to anon, authenticated;
