create or replace view nightlife.beacon_scan_contributions with (security_invoker = true) as
select s.beacon_id, s.scanner_profile_id, s.scanned_at
from nightlife.beacon_scans s
join nightlife.beacons b on b.id = s.beacon_id
where s.status = 'valid' and s.scanner_profile_id is not null and not b.content_flags ? 'sensitive';
comment on view nightlife.beacon_scan_contributions is 'Who was let in where and when, by beacon, but for beacons flagged sensitive.';
call kernel.cells('nightlife.scans_by_beacon', of => 'nightlife.beacon_scan_contributions', by => '{beacon_id}',
    subject => 'scanner_profile_id', at => 'scanned_at', k => 5, bucket => '15 min', epsilon => 0.5,
    -- the same scans are counted by city: who sees both figures is to learn no more than from one
    margin => 12);
