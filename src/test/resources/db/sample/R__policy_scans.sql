call kernel.policies_of('sample.scans');
grant select, insert (scanner_id, place_id, city, scanned_at) on sample.scans to authenticated;
create policy scanner_reads_own on sample.scans for select to authenticated
    using (scanner_id = (select auth.uid()));
create policy scanner_scans on sample.scans for insert to authenticated
    with check (scanner_id = (select auth.uid()));
