call kernel.policies_of('nightlife.qr_tokens');
grant select, update (status) on nightlife.qr_tokens to authenticated;
create policy host_reads_own on nightlife.qr_tokens for select to authenticated
    using (beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())));
create policy admin_reads_all on nightlife.qr_tokens for select to authenticated
    using ((select kernel.has_role('admin')));
create policy host_revokes_own on nightlife.qr_tokens for update to authenticated
    using (beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())))
    with check (status = 'revoked');
create policy admin_revokes_others on nightlife.qr_tokens for update to authenticated
    using ((select kernel.has_role('admin'))
        and beacon_id in (select b.id from nightlife.beacons b where b.creator_id is distinct from (select auth.uid())))
    with check (status = 'revoked');
-- issue_qr_token adds the caller's; redeem_qr finds and locks any, the job ends those whose time is over
grant select, insert (id, beacon_id, scope, issued_by, expires_at, max_uses), update (status) on nightlife.qr_tokens
    to nightlife_code;
create policy functions_find on nightlife.qr_tokens for select to nightlife_code using (true);
create policy functions_issue on nightlife.qr_tokens for insert to nightlife_code
    with check (issued_by = (select auth.uid()) and status = 'active');
create policy functions_lock_and_end on nightlife.qr_tokens for update to nightlife_code
    using (true) with check (status = 'expired' and expires_at <= now());
