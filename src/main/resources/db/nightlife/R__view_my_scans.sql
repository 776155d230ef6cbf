drop view if exists api.my_scans;
create view api.my_scans with (security_invoker = true) as
select s.id, s.beacon_id, s.city_id, s.status, s.client_meta, s.scanned_at
from nightlife.beacon_scans s
where s.scanner_profile_id = (select auth.uid());
comment on view api.my_scans is 'Where I scanned in and what became of it, for 90 days. Nobody but me and admins sees it.';
call kernel.publish('api.my_scans', 'mine', '{authenticated}', own_by => 'nightlife.beacon_scans.scanner_profile_id');
