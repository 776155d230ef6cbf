-- Shops of people.
create table commerce.market_sellers (
    id uuid primary key default gen_random_uuid(),
    owner_id uuid default auth.uid() references identity.people (id) on delete set null,
    display_name text not null
        constraint display_name_has_1_to_80_characters check (char_length(trim(display_name)) > 0 and char_length(display_name) <= 80),
    bio text constraint bio_has_at_most_2000_characters check (char_length(bio) <= 2000),
    verification_status text not null default 'pending'
        constraint verification_status_is_known check (verification_status in ('pending', 'approved', 'suspended')),
    white_label_enabled boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint one_shop_per_person unique (owner_id)
);
create index on commerce.market_sellers (verification_status);
comment on table commerce.market_sellers is 'Shops of people. An admin approves one before anything of it is for sale; while it is suspended nothing of it is.';
comment on column commerce.market_sellers.id is 'system: key';
comment on column commerce.market_sellers.owner_id is 'subject: whose shop it is';
comment on column commerce.market_sellers.display_name is 'profile: what it is called';
comment on column commerce.market_sellers.bio is 'profile: what it says of itself';
comment on column commerce.market_sellers.verification_status is 'system: pending, approved or suspended';
comment on column commerce.market_sellers.white_label_enabled is 'system: whether it may show its goods without our name; an admin says so';
comment on column commerce.market_sellers.created_at is 'behaviour: when it was opened';
comment on column commerce.market_sellers.updated_at is 'behaviour: when it last changed';
call kernel.register('commerce.market_sellers', subject => 'owner_id', own => true, erase => 'anonymise', basis => 'contract');
insert into kernel.transitions (relation, state_column, from_state, to_state, by) values
    ('commerce.market_sellers', 'verification_status', null, 'pending', 'owner'),
    ('commerce.market_sellers', 'verification_status', 'pending', 'approved', 'admin');
insert into kernel.transitions (relation, state_column, from_state, to_state, by)
select 'commerce.market_sellers'::regclass, 'verification_status', w.from_state, w.to_state, s.role
from (values ('pending', 'suspended'), ('approved', 'suspended'), ('suspended', 'pending'), ('suspended', 'approved'))
    w (from_state, to_state)
cross join unnest(array['moderator', 'admin']) s (role);

create table commerce.market_sellers_private (
    seller_id uuid primary key references commerce.market_sellers (id) on delete cascade,
    stripe_account_id text constraint stripe_account_id_looks_like_one check (stripe_account_id ~ '^acct_[A-Za-z0-9]{1,64}$'),
    stripe_onboarding_complete boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table commerce.market_sellers_private is 'How a shop is paid. For its owner and admins; written by the payment service.';
comment on column commerce.market_sellers_private.seller_id is 'system: the shop';
comment on column commerce.market_sellers_private.stripe_account_id is 'payment: the account at Stripe';
comment on column commerce.market_sellers_private.stripe_onboarding_complete is 'payment: whether it can be paid';
comment on column commerce.market_sellers_private.created_at is 'system: when the row was made';
comment on column commerce.market_sellers_private.updated_at is 'system: when it last changed';
call kernel.register('commerce.market_sellers_private', via => 'seller_id', basis => 'contract');
