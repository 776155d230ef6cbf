create or replace view nightlife.city_sale_contributions with (security_invoker = true) as
select p.city_id, l.seller_profile_id, p.live_until
from nightlife.live_periods p
join nightlife.ticket_listings l on l.id = p.listing_id
join nightlife.beacons b on b.id = l.beacon_id
where p.sold and p.live_until is not null and l.seller_profile_id is not null and not b.content_flags ? 'sensitive';
comment on view nightlife.city_sale_contributions is 'Who sold tickets where and when, by city, but for beacons flagged sensitive.';
call kernel.cells('nightlife.sellers_by_city', of => 'nightlife.city_sale_contributions', by => '{city_id}',
    subject => 'seller_profile_id', at => 'live_until', k => 5, bucket => '15 min', epsilon => 0.5);
