-- Scanning in: tokens of which only the hash is kept, and what became of each attempt.
create table nightlife.qr_tokens (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid not null references nightlife.beacons (id) on delete cascade,
    scope text not null constraint scope_is_known check (scope in ('check_in', 'listing_proof', 'experience', 'staff')),
    issued_by uuid default auth.uid() references identity.people (id) on delete set null,
    issued_at timestamptz not null default now(),
    expires_at timestamptz not null,
    max_uses integer not null default 1 constraint max_uses_is_between_1_and_100000 check (max_uses between 1 and 100000),
    status text not null default 'active' constraint status_is_known check (status in ('active', 'revoked', 'expired')),
    metadata jsonb not null default '{}'
        constraint metadata_is_a_small_object check (jsonb_typeof(metadata) = 'object' and pg_column_size(metadata) <= 2048),
    created_at timestamptz not null default now(),
    -- uses are counted from scans, and scans are kept 90 days
    constraint expires_within_90_days check (expires_at > issued_at and expires_at <= issued_at + interval '90 days')
);
create index on nightlife.qr_tokens (beacon_id);
create index on nightlife.qr_tokens (issued_by);
create index on nightlife.qr_tokens (expires_at) where status = 'active';
comment on table nightlife.qr_tokens is 'Ephemeral credentials to scan in with. The token itself is shown once, to who issued it, and stored nowhere.';
comment on column nightlife.qr_tokens.id is 'system: key';
comment on column nightlife.qr_tokens.beacon_id is 'system: the beacon it lets in to';
comment on column nightlife.qr_tokens.scope is 'system: what for: check_in, listing_proof, experience or staff';
comment on column nightlife.qr_tokens.issued_by is 'subject: who issued it';
comment on column nightlife.qr_tokens.issued_at is 'behaviour: when it was issued';
comment on column nightlife.qr_tokens.expires_at is 'system: when it works no more; at most 90 days later';
comment on column nightlife.qr_tokens.max_uses is 'system: how often it works';
comment on column nightlife.qr_tokens.status is 'system: active, revoked or expired';
comment on column nightlife.qr_tokens.metadata is 'content: what the issuer noted';
comment on column nightlife.qr_tokens.created_at is 'system: when the row was made';
call kernel.register('nightlife.qr_tokens', via => 'beacon_id', own => true, basis => 'contract');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('nightlife.qr_tokens', null, 'active', 'owner'),
    ('nightlife.qr_tokens', null, 'active', 'admin'),
    ('nightlife.qr_tokens', 'active', 'revoked', 'owner'),
    ('nightlife.qr_tokens', 'active', 'revoked', 'admin'),
    ('nightlife.qr_tokens', 'active', 'expired', 'system');

create table nightlife.qr_token_secrets (
    token_id uuid primary key references nightlife.qr_tokens (id) on delete cascade,
    token_hash text not null
        constraint token_is_issued_once unique
        constraint token_is_kept_as_its_hash check (token_hash ~ '^[0-9a-f]{64}$')
);
comment on table nightlife.qr_token_secrets is 'The hashes by which tokens are found. Nobody reads them but redeem_qr.';
comment on column nightlife.qr_token_secrets.token_id is 'system: the token';
comment on column nightlife.qr_token_secrets.token_hash is 'secret: SHA-256 of the token, hexadecimal';
call kernel.register('nightlife.qr_token_secrets', via => 'token_id', own => true, basis => 'contract');

create table nightlife.beacon_scans (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid references nightlife.beacons (id) on delete cascade,
    token_id uuid references nightlife.qr_tokens (id) on delete set null,
    scanned_at timestamptz not null default now(),
    scanner_profile_id uuid references identity.people (id) on delete cascade,
    city_id text references nightlife.cities (id) on update restrict on delete restrict,
    client_meta jsonb not null default '{}'
        constraint client_meta_holds_platform_and_app_version check (jsonb_typeof(client_meta) = 'object'
            and client_meta - array['platform', 'app_version'] = '{}' and pg_column_size(client_meta) <= 512),
    ip_hash text constraint ip_hash_has_at_most_100_characters check (char_length(ip_hash) <= 100),
    status text not null constraint status_is_known check (status in ('valid', 'invalid', 'duplicate', 'revoked', 'expired')),
    created_at timestamptz not null default now(),
    constraint an_unknown_token_has_no_beacon check ((status = 'invalid') = (beacon_id is null)),
    constraint a_scan_is_where_its_beacon_is check ((beacon_id is null) = (city_id is null))
);
create index on nightlife.beacon_scans (beacon_id);
create index on nightlife.beacon_scans (token_id);
create index on nightlife.beacon_scans (city_id);
create index on nightlife.beacon_scans (created_at);
create index on nightlife.beacon_scans (scanned_at) where status = 'valid';
create index on nightlife.beacon_scans (scanner_profile_id, beacon_id, scanned_at);
comment on table nightlife.beacon_scans is 'Every attempt to scan in and what became of it. Written by redeem_qr only; what the public sees of it is released counts.';
comment on column nightlife.beacon_scans.id is 'system: key';
comment on column nightlife.beacon_scans.beacon_id is 'location: where it was; null: the token was unknown';
comment on column nightlife.beacon_scans.token_id is 'system: the token; null: it was unknown, or is gone';
comment on column nightlife.beacon_scans.scanned_at is 'behaviour: when';
comment on column nightlife.beacon_scans.scanner_profile_id is 'subject: who scanned';
comment on column nightlife.beacon_scans.city_id is 'location: the city of the beacon';
comment on column nightlife.beacon_scans.client_meta is 'device: platform and app_version, nothing else';
comment on column nightlife.beacon_scans.ip_hash is 'device: HMAC of the address under a key that rotates; tells repetition within its time, nothing more';
comment on column nightlife.beacon_scans.status is 'behaviour: valid, invalid, duplicate, revoked or expired';
comment on column nightlife.beacon_scans.created_at is 'system: when the row was made';
call kernel.register('nightlife.beacon_scans', subject => 'scanner_profile_id', own => true, basis => 'contract',
    retain => '90 days');
