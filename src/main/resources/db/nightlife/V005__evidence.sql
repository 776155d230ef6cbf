-- What links a scan, a proof post and an approval.
create table nightlife.evidence_events (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid not null references nightlife.beacons (id) on delete cascade,
    type text not null constraint type_is_known
        check (type in ('qr_scan', 'proof_post', 'admin_verification', 'seller_verification')),
    actor_profile_id uuid references identity.people (id) on delete cascade,
    source_id uuid not null,
    visibility text not null default 'admin_only'
        constraint visibility_is_known check (visibility in ('admin_only', 'thread_visible')),
    created_at timestamptz not null default now(),
    constraint evidence_is_noted_once unique (type, source_id)
);
create index on nightlife.evidence_events (actor_profile_id);
create index on nightlife.evidence_events (beacon_id, type);
create index on nightlife.evidence_events (created_at);
comment on table nightlife.evidence_events is 'That somebody scanned in, gave proof or approved. Written by functions that saw it, never by clients.';
comment on column nightlife.evidence_events.id is 'system: key';
comment on column nightlife.evidence_events.beacon_id is 'location: the beacon it is about';
comment on column nightlife.evidence_events.type is 'behaviour: qr_scan, proof_post, admin_verification or seller_verification';
comment on column nightlife.evidence_events.actor_profile_id is 'subject: whose act it was';
comment on column nightlife.evidence_events.source_id is 'system: the scan, post or listing it comes from';
comment on column nightlife.evidence_events.visibility is 'system: thread_visible: the host sees that and when it was given; admin_only: only the person and admins do';
comment on column nightlife.evidence_events.created_at is 'behaviour: when';
call kernel.register('nightlife.evidence_events', subject => 'actor_profile_id', own => true, basis => 'contract',
    retain => '90 days');

create table nightlife.evidence_events_staff (
    evidence_id uuid primary key references nightlife.evidence_events (id) on delete cascade,
    payload jsonb not null
        constraint payload_is_a_small_object check (jsonb_typeof(payload) = 'object' and pg_column_size(payload) <= 4096)
);
comment on table nightlife.evidence_events_staff is 'What admins note about a piece of evidence.';
comment on column nightlife.evidence_events_staff.evidence_id is 'system: the evidence';
comment on column nightlife.evidence_events_staff.payload is 'content: what they note';
call kernel.register('nightlife.evidence_events_staff', via => 'evidence_id', basis => 'legitimate interest');
