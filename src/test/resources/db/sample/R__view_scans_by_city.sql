create or replace view sample.scan_contributions with (security_invoker = true) as
select s.city, s.scanner_id, s.scanned_at
from sample.scans s;
comment on view sample.scan_contributions is 'One row per scan: what is counted, of whom and when.';
call kernel.cells('sample.scans_by_city', of => 'sample.scan_contributions', by => '{city}', subject => 'scanner_id',
    at => 'scanned_at', k => 5, bucket => '15 min', epsilon => 0.5);

create or replace view api.scans_by_city as
select c.cell ->> 'city' as city, c.bucket as started_at, c.people
from kernel.released_cells c
where c.cell_set = 'sample.scans_by_city';
comment on view api.scans_by_city is 'How many people scanned codes, roughly, by city and quarter of an hour.';
call kernel.publish('api.scans_by_city', 'ours', '{anon,authenticated}', cell_sets => '{sample.scans_by_city}',
    key => '{city,started_at}');
