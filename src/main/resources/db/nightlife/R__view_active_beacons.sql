-- helpers of the published views: what was when the newest released bucket ended. Owned like them by publisher.
create or replace view nightlife.active_beacons as
select n.until, p.beacon_id, p.city_id, p.live_from
from (
    select r.bucket + s.bucket as until from kernel.releases r join kernel.cell_sets s on s.name = r.cell_set
    where r.cell_set = 'nightlife.scans_by_city' order by r.bucket desc limit 1) n
join nightlife.live_periods p on p.listing_id is null and p.live_from < n.until
    and (p.live_until is null or p.live_until >= n.until);
comment on view nightlife.active_beacons is 'The beacons that were live and within their times when the newest released bucket of scans by city ended. For published views, not for clients.';
grant create on schema nightlife to publisher;
alter view nightlife.active_beacons owner to publisher;
revoke create on schema nightlife from publisher;
