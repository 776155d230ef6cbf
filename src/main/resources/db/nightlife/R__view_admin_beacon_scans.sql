drop view if exists api.admin_beacon_scans;
create view api.admin_beacon_scans with (security_invoker = true) as
select s.id, s.beacon_id, s.token_id, s.scanner_profile_id, s.city_id, s.status, s.client_meta, s.ip_hash, s.scanned_at
from nightlife.beacon_scans s
where (select kernel.has_role('admin'));
comment on view api.admin_beacon_scans is 'All scans of the last 90 days with who scanned. For admins.';
call kernel.publish('api.admin_beacon_scans', 'mine', '{authenticated}', subjects => '{scanner_profile_id}');
call kernel.for_staff('api.admin_beacon_scans');
