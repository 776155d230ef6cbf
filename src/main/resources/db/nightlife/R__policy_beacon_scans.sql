call kernel.policies_of('nightlife.beacon_scans');
grant select on nightlife.beacon_scans to authenticated;
create policy person_reads_own on nightlife.beacon_scans for select to authenticated
    using (scanner_profile_id = (select auth.uid()));
create policy admin_reads_all on nightlife.beacon_scans for select to authenticated
    using ((select kernel.has_role('admin')));
-- redeem_qr counts the uses of a token, whoever they are by, and adds the caller's
grant select (id, beacon_id, token_id, scanner_profile_id, scanned_at, status),
    insert (id, beacon_id, token_id, scanner_profile_id, city_id, client_meta, ip_hash, status)
    on nightlife.beacon_scans to nightlife_code;
create policy redeem_counts on nightlife.beacon_scans for select to nightlife_code using (status = 'valid');
create policy redeem_adds on nightlife.beacon_scans for insert to nightlife_code
    with check (scanner_profile_id = (select auth.uid()));
