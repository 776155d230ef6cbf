call kernel.policies_of('nightlife.token_uses');
-- redeem_qr finds the last use of a token, whoever it is by, and adds the caller's
grant select (token_id, use_number), insert (scan_id, token_id, use_number) on nightlife.token_uses to nightlife_code;
create policy redeem_finds_the_last on nightlife.token_uses for select to nightlife_code using (true);
create policy redeem_adds on nightlife.token_uses for insert to nightlife_code
    with check (scan_id in (select s.id from nightlife.beacon_scans s
        where s.scanner_profile_id = (select auth.uid()) and s.status = 'valid'));
