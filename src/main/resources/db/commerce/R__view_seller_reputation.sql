drop view if exists api.seller_reputation;
create view api.seller_reputation as
select s.id as seller_id, s.display_name, s.bio, s.verification_status, o.total_listings, o.active_listings,
    (select max(b.step) from unnest(array[5, 10, 25, 50, 100, 250, 500, 1000]) b (step)
        where b.step <= c.people) as total_sales
from commerce.market_sellers s
cross join lateral (
    select count(*) as total_listings, count(*) filter (where l.status = 'live') as active_listings
    from commerce.market_listings l where l.seller_id = s.id) o
-- a look-up a month and shop, where a sum over all cells would be made for each reader
cross join lateral (
    select sum(c.people) as people
    from kernel.releases r
    join kernel.released_cells c on c.cell_set = r.cell_set and c.bucket = r.bucket
        and c.cell = jsonb_build_object('seller_id', s.id)
    where r.cell_set = 'commerce.buyers_by_seller') c;
comment on view api.seller_reputation is 'Approved shops: what they offer, and about how many people bought there and got it.';
comment on column api.seller_reputation.seller_id is 'system: the shop';
comment on column api.seller_reputation.display_name is 'profile: what it is called';
comment on column api.seller_reputation.bio is 'profile: what it says of itself';
comment on column api.seller_reputation.verification_status is 'system: always approved';
comment on column api.seller_reputation.total_listings is 'system: listings that are live or sold out';
comment on column api.seller_reputation.active_listings is 'system: listings that are live';
comment on column api.seller_reputation.total_sales is 'count: at least so many sales that count: buyers whose order arrived and was not refunded, over the released months; 5, 10, 25, 50, 100, 250, 500 or 1000; null: too few';
call kernel.publish('api.seller_reputation', 'ours', '{anon, authenticated}', '{commerce.buyers_by_seller}');
