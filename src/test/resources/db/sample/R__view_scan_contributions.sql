create or replace view sample.scan_contributions with (security_invoker = true) as
select s.city, s.scanner_id, s.scanned_at
from sample.scans s;
comment on view sample.scan_contributions is 'One row per scan: what is counted, of whom and when.';
call kernel.cells('sample.scans_by_city', of => 'sample.scan_contributions', by => '{city}', subject => 'scanner_id',
    at => 'scanned_at', k => 5, bucket => '15 min', epsilon => 0.5);
