-- Tickets from person to person, inside a beacon.
create table nightlife.ticket_listings (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid not null references nightlife.beacons (id) on delete cascade,
    seller_profile_id uuid default auth.uid() references identity.people (id) on delete cascade,
    price integer not null constraint price_is_positive check (price > 0)
        constraint price_is_at_most_a_million check (price <= 100000000),
    quantity integer not null default 1 constraint quantity_is_between_1_and_100 check (quantity between 1 and 100),
    currency text not null default 'GBP' constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    terms text constraint terms_have_at_most_2000_characters check (char_length(terms) <= 2000),
    evidence_required text not null default 'none'
        constraint evidence_required_is_known check (evidence_required in ('none', 'proof_post', 'qr_scan', 'both')),
    proof_required boolean not null generated always as (evidence_required in ('proof_post', 'both')) stored,
    proof_post_id uuid references nightlife.beacon_posts (id) on delete set null,
    status text not null default 'draft' constraint status_is_known check (status in ('draft', 'pending_review', 'live', 'sold', 'removed')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on nightlife.ticket_listings (beacon_id);
create index on nightlife.ticket_listings (seller_profile_id);
create index on nightlife.ticket_listings (proof_post_id);
create index on nightlife.ticket_listings (status);
create index on nightlife.ticket_listings (beacon_id, status) where status = 'live';
comment on table nightlife.ticket_listings is 'Tickets people offer each other. One goes live when an admin approves it and the evidence it asks for is there.';
comment on column nightlife.ticket_listings.id is 'system: key';
comment on column nightlife.ticket_listings.beacon_id is 'system: the beacon the tickets are for';
comment on column nightlife.ticket_listings.seller_profile_id is 'subject: who sells';
comment on column nightlife.ticket_listings.price is 'payment: of one ticket, in minor units';
comment on column nightlife.ticket_listings.quantity is 'payment: how many tickets';
comment on column nightlife.ticket_listings.currency is 'payment: ISO 4217';
comment on column nightlife.ticket_listings.terms is 'content: what the seller asks or promises';
comment on column nightlife.ticket_listings.evidence_required is 'system: what has to be there before it goes live: none, proof_post, qr_scan or both';
comment on column nightlife.ticket_listings.proof_required is 'system: whether a proof post is among it';
comment on column nightlife.ticket_listings.proof_post_id is 'system: the seller''s proof post';
comment on column nightlife.ticket_listings.status is 'system: draft, pending_review, live, sold or removed';
comment on column nightlife.ticket_listings.created_at is 'behaviour: when the draft was made';
comment on column nightlife.ticket_listings.updated_at is 'behaviour: when it last changed';
call kernel.register('nightlife.ticket_listings', subject => 'seller_profile_id', own => true, basis => 'contract');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('nightlife.ticket_listings', null, 'draft', 'owner'),
    ('nightlife.ticket_listings', 'draft', 'pending_review', 'owner'),
    ('nightlife.ticket_listings', 'pending_review', 'live', 'admin'),
    ('nightlife.ticket_listings', 'pending_review', 'draft', 'admin'),
    ('nightlife.ticket_listings', 'live', 'sold', 'owner'),
    ('nightlife.ticket_listings', 'live', 'sold', 'system');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'nightlife.ticket_listings'::regclass, w.from_state, 'removed', w.by
from (values ('draft', 'owner'), ('pending_review', 'owner'), ('live', 'owner'),
    ('draft', 'moderator'), ('pending_review', 'moderator'), ('live', 'moderator'), ('sold', 'moderator'),
    ('draft', 'admin'), ('pending_review', 'admin'), ('live', 'admin'), ('sold', 'admin')) w (from_state, by);

create table nightlife.ticket_listings_staff (
    listing_id uuid primary key references nightlife.ticket_listings (id) on delete cascade,
    review_notes text constraint review_notes_have_at_most_2000_characters check (char_length(review_notes) <= 2000),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table nightlife.ticket_listings_staff is 'What admins note while they review a listing.';
comment on column nightlife.ticket_listings_staff.listing_id is 'system: the listing';
comment on column nightlife.ticket_listings_staff.review_notes is 'content: the notes; never shown to the seller';
comment on column nightlife.ticket_listings_staff.created_at is 'system: when it was first noted';
comment on column nightlife.ticket_listings_staff.updated_at is 'system: when this last changed';
call kernel.register('nightlife.ticket_listings_staff', via => 'listing_id', basis => 'legitimate interest');
