create or replace function commerce.goods(items jsonb)
    returns table (kind text, id uuid, quantity integer, title text, price integer, currency text, seller uuid)
    language sql stable security definer set search_path = ''
begin atomic
    with wanted as (
        select w.product_id, w.listing_id, w.market_listing_id, sum(coalesce(w.quantity, 1))::integer as quantity
        from jsonb_to_recordset(items) w (product_id uuid, listing_id uuid, market_listing_id uuid, quantity integer)
        group by 1, 2, 3
    )
    select 'product', p.id, w.quantity, p.name, p.price, p.currency, null::uuid
    from wanted w join commerce.products p on p.id = w.product_id
    left join commerce.drops d on d.id = p.drop_id
    where p.status = 'live' and (p.drop_id is null or d.start_at <= now() and d.end_at > now())
        and w.listing_id is null and w.market_listing_id is null
    union all
    select 'market_listing', l.id, w.quantity, l.title, l.price, l.currency, s.owner_id
    from wanted w join commerce.market_listings l on l.id = w.market_listing_id
    join commerce.market_sellers s on s.id = l.seller_id
    where l.status = 'live' and s.verification_status = 'approved' and s.owner_id is not null
        and w.product_id is null and w.listing_id is null
    union all
    select 'ticket_listing', t.id, w.quantity, b.title, t.price, t.currency, t.seller_profile_id
    from wanted w join nightlife.ticket_listings t on t.id = w.listing_id
    join nightlife.beacons b on b.id = t.beacon_id
    where t.status = 'live' and b.status = 'live' and (b.end_at is null or b.end_at > now())
        and t.seller_profile_id is not null and w.product_id is null and w.market_listing_id is null;
end;
comment on function commerce.goods(jsonb) is 'Of what somebody wants, what is for sale now, at its price. The same thing wanted twice is one line.';
