create or replace function nightlife.redeem_qr(token text, client_meta jsonb default '{}')
    returns table (scan_id uuid, status text, beacon_slug text)
    language plpgsql security definer set search_path = '' set application_name = 'purpose: token redeemed' as
$$
#variable_conflict use_column
<<redeem>>
declare
    person constant uuid := auth.uid();
    told constant jsonb := coalesce(redeem_qr.client_meta, '{}');
    token_id uuid;
    token_status text;
    token_expires_at timestamptz;
    uses_allowed integer;
    last_use integer;
    beacon_id uuid;
    slug text;
    city_id text;
    beacon_status text;
    end_at timestamptz;
    outcome text := 'invalid';
    scan uuid := gen_random_uuid();
begin
    if person is null then
        raise exception using errcode = '42501', schema = 'nightlife', constraint = 'only_who_is_signed_in_scans',
            message = 'a scan is somebody''s';
    elsif pg_column_size(told) > 4096 then
        raise exception using errcode = '23514', schema = 'nightlife',
            constraint = 'client_meta_holds_platform_and_app_version', message = 'client_meta is too large';
    end if;
    -- a person scans one at a time, so that two tokens of one beacon do not let them in twice; and a token is redeemed
    -- one at a time. Nothing else waits: two tokens of one beacon share no lock but the key share of its row.
    perform pg_catalog.pg_advisory_xact_lock(hashtextextended('nightlife.redeem_qr ' || person, 0));
    select t.id, t.beacon_id, t.status, t.expires_at, t.max_uses - s.withheld_uses
    into token_id, beacon_id, token_status, token_expires_at, uses_allowed
    from nightlife.qr_token_secrets s join nightlife.qr_tokens t on t.id = s.token_id
    where s.token_hash = encode(sha256(convert_to(redeem_qr.token, 'UTF8')), 'hex')
    for no key update of t;
    if found then
        select b.slug, b.city_id, b.status, b.end_at into strict slug, city_id, beacon_status, end_at
        from nightlife.beacons b where b.id = redeem.beacon_id;
        -- the number of the last, by index: a count would grow with each use, while others wait for the token
        last_use := coalesce((select max(u.use_number) from nightlife.token_uses u
            where u.token_id = redeem.token_id), 0);
        outcome := case
            when token_status = 'revoked' or beacon_status in ('draft', 'pending_review', 'disabled') then 'revoked'
            when token_status = 'expired' or token_expires_at <= now() or beacon_status <> 'live'
                or end_at <= now() then 'expired'
            when last_use >= uses_allowed then 'duplicate'
            when exists (select from nightlife.beacon_scans s
                where s.scanner_profile_id = person and s.beacon_id = redeem.beacon_id and s.status = 'valid'
                    and s.scanned_at > now() - interval '12 hours') then 'duplicate'
            else 'valid' end;
    end if;
    insert into nightlife.beacon_scans (id, beacon_id, token_id, scanner_profile_id, city_id, client_meta, ip_hash,
        status)
    values (scan, redeem.beacon_id, redeem.token_id, person, redeem.city_id, (
            select coalesce(jsonb_object_agg(m.key, left(m.value, 40)), '{}')
            from jsonb_each_text(case jsonb_typeof(told) when 'object' then told else '{}' end) m
            where m.key in ('platform', 'app_version') and m.value is not null),
        kernel.context('ip_hash'), outcome);
    if outcome = 'valid' then
        insert into nightlife.token_uses (scan_id, token_id, use_number)
        values (scan, redeem.token_id, last_use + 1);
        insert into nightlife.evidence_events (beacon_id, type, actor_profile_id, source_id)
        values (redeem.beacon_id, 'qr_scan', person, scan);
        perform identity.award_xp(person, 'beacon_scan', 10, 'scan:' || scan);
    end if;
    return query select scan, outcome, redeem.slug;
end
$$;
comment on function nightlife.redeem_qr(text, jsonb) is
'Scans in. Every attempt is recorded with its outcome: valid; invalid (no such token); revoked (or the beacon is not open); expired (or the beacon is over); duplicate (the token is used up, or the same person was let in within 12 hours). A valid one is evidence and pays points, once. Of client_meta only platform and app_version are kept.';
grant execute on function nightlife.redeem_qr(text, jsonb) to authenticated;
