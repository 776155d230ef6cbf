-- What shops offer, and how much there is of everything.
create table commerce.market_listings (
    id uuid primary key default gen_random_uuid(),
    seller_id uuid not null references commerce.market_sellers (id) on delete cascade,
    title text not null
        constraint title_has_1_to_200_characters check (char_length(trim(title)) > 0 and char_length(title) <= 200),
    description text constraint description_has_at_most_5000_characters check (char_length(description) <= 5000),
    price integer not null constraint price_is_positive check (price > 0)
        constraint price_is_at_most_a_million check (price <= 100000000),
    currency text not null default 'GBP' constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    quantity integer not null default 1 constraint quantity_is_between_1_and_10000 check (quantity between 1 and 10000),
    status text not null default 'draft'
        constraint status_is_known check (status in ('draft', 'pending_review', 'live', 'removed', 'sold_out')),
    images jsonb not null default '[]' constraint images_are_a_short_list check (jsonb_typeof(images) = 'array'
        and jsonb_array_length(images) <= 20 and pg_column_size(images) <= 8192),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on commerce.market_listings (seller_id, status);
create index on commerce.market_listings (status, created_at);
comment on table commerce.market_listings is 'What shops offer. A listing goes live when an admin approves it, and is for sale while its shop is approved.';
comment on column commerce.market_listings.id is 'system: key';
comment on column commerce.market_listings.seller_id is 'system: the shop';
comment on column commerce.market_listings.title is 'content: what it is';
comment on column commerce.market_listings.description is 'content: what it is like';
comment on column commerce.market_listings.price is 'payment: of one, in minor units';
comment on column commerce.market_listings.currency is 'payment: ISO 4217';
comment on column commerce.market_listings.quantity is 'payment: how many are offered in all; how many are left is in commerce.stock';
comment on column commerce.market_listings.status is 'system: draft, pending_review, live, removed or sold_out';
comment on column commerce.market_listings.images is 'content: paths of pictures';
comment on column commerce.market_listings.created_at is 'behaviour: when the draft was made';
comment on column commerce.market_listings.updated_at is 'behaviour: when it last changed';
call kernel.register('commerce.market_listings', via => 'seller_id', own => true, basis => 'contract');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('commerce.market_listings', null, 'draft', 'owner'), ('commerce.market_listings', 'draft', 'pending_review', 'owner'),
    ('commerce.market_listings', 'pending_review', 'live', 'admin'), ('commerce.market_listings', 'pending_review', 'draft', 'admin'),
    ('commerce.market_listings', 'live', 'sold_out', 'system'), ('commerce.market_listings', 'sold_out', 'live', 'system');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'commerce.market_listings'::regclass, f.state, 'removed', b.by
from unnest(array['draft', 'pending_review', 'live', 'sold_out']) f (state)
cross join unnest(array['owner', 'moderator', 'admin']) b (by)
union all
-- what moderation removed, to the state before: safety sees to it
select 'commerce.market_listings'::regclass, 'removed', f.state, b.by
from unnest(array['draft', 'pending_review', 'live', 'sold_out']) f (state)
cross join unnest(array['moderator', 'admin']) b (by);

create table commerce.stock (
    id uuid primary key default gen_random_uuid(),
    product_id uuid constraint one_stock_per_product unique references commerce.products (id) on delete cascade,
    listing_id uuid constraint one_stock_per_listing unique references nightlife.ticket_listings (id) on delete cascade,
    market_listing_id uuid constraint one_stock_per_market_listing unique references commerce.market_listings (id) on delete cascade,
    quantity integer not null constraint stock_is_never_below_zero check (quantity >= 0),
    updated_at timestamptz not null default now(),
    constraint stock_is_of_one_thing check (num_nonnulls(product_id, listing_id, market_listing_id) = 1)
);
comment on table commerce.stock is 'How many are left to reserve. Not in the rows of what is for sale, which others can read: there each purchase would show.';
comment on column commerce.stock.id is 'system: key';
comment on column commerce.stock.product_id is 'system: of this product';
comment on column commerce.stock.listing_id is 'system: of this ticket listing';
comment on column commerce.stock.market_listing_id is 'system: of this market listing';
comment on column commerce.stock.quantity is 'system: how many';
comment on column commerce.stock.updated_at is 'system: when it last changed';
call kernel.register('commerce.stock');
