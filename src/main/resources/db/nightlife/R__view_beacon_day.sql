create or replace view nightlife.beacon_day as
select n.until, (c.cell ->> 'beacon_id')::uuid as beacon_id, sum(c.people)::bigint as scans_kept,
    sum(c.people) filter (where c.bucket >= n.until - interval '24 hours')::bigint as scans_day
from (
    select r.bucket + s.bucket as until from kernel.releases r join kernel.cell_sets s on s.name = r.cell_set
    where r.cell_set = 'nightlife.scans_by_city' order by r.bucket desc limit 1) n
join kernel.released_cells c on c.cell_set = 'nightlife.scans_by_beacon'
    and c.bucket < n.until and c.bucket >= n.until - interval '47 hours'
group by n.until, c.cell;
comment on view nightlife.beacon_day is 'The released scans of a beacon, added up over a day and over as long as releases are kept. For published views, not for clients.';
grant create on schema nightlife to publisher;
alter view nightlife.beacon_day owner to publisher;
revoke create on schema nightlife from publisher;
