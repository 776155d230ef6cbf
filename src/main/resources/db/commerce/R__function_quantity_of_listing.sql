create or replace function commerce.quantity_of_listing(listing uuid) returns integer
    language sql stable security definer set search_path = ''
    return (select s.quantity from commerce.stock s
        join commerce.market_listings l on l.id = s.market_listing_id join commerce.market_sellers m
            on m.id = l.seller_id
        where l.id = listing and m.owner_id = auth.uid());
comment on function commerce.quantity_of_listing(uuid) is 'How many of a listing of the caller''s are left; null: it is not theirs, or was never live.';
grant execute on function commerce.quantity_of_listing(uuid) to authenticated;
