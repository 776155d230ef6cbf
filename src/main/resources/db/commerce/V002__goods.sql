-- What is for sale: our own products, in drops or always, and what shops offer.
create table commerce.drops (
    id uuid primary key default gen_random_uuid(),
    slug text not null
        constraint drop_slug_is_free unique
        constraint slug_is_3_to_80_letters_digits_or_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 80),
    name text not null constraint name_has_1_to_200_characters check (char_length(trim(name)) > 0 and char_length(name) <= 200),
    description text constraint description_has_at_most_5000_characters check (char_length(description) <= 5000),
    start_at timestamptz not null,
    end_at timestamptz not null,
    status text not null default 'scheduled' constraint status_is_known check (status in ('scheduled', 'live', 'ended')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint ends_after_start check (end_at > start_at)
);
create index on commerce.drops (start_at, end_at);
create index on commerce.drops (status);
comment on table commerce.drops is 'Releases of products for a time. They open and close by the clock; what is for sale follows the times themselves.';
comment on column commerce.drops.id is 'system: key';
comment on column commerce.drops.slug is 'system: its name in addresses';
comment on column commerce.drops.name is 'system: what it is called';
comment on column commerce.drops.description is 'system: what it is about';
comment on column commerce.drops.start_at is 'system: when it opens';
comment on column commerce.drops.end_at is 'system: when it closes';
comment on column commerce.drops.status is 'system: scheduled, live or ended';
comment on column commerce.drops.created_at is 'system: when it was made';
comment on column commerce.drops.updated_at is 'system: when it last changed';
call kernel.register('commerce.drops');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('commerce.drops', null, 'scheduled', 'admin'), ('commerce.drops', 'scheduled', 'live', 'system'),
    ('commerce.drops', 'live', 'ended', 'system'), ('commerce.drops', 'scheduled', 'ended', 'system');

create table commerce.products (
    id uuid primary key default gen_random_uuid(),
    slug text not null
        constraint product_slug_is_free unique
        constraint slug_is_3_to_80_letters_digits_or_hyphens check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) between 3 and 80),
    name text not null constraint name_has_1_to_200_characters check (char_length(trim(name)) > 0 and char_length(name) <= 200),
    description text constraint description_has_at_most_1000_characters check (char_length(description) <= 1000),
    long_description text constraint long_description_has_at_most_20000_characters check (char_length(long_description) <= 20000),
    collection text constraint collection_is_known check (collection in ('hnhmess', 'raw', 'hung', 'high', 'super', 'superhung')),
    price integer not null constraint price_is_positive check (price > 0)
        constraint price_is_at_most_a_million check (price <= 100000000),
    currency text not null default 'GBP' constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    xp_reward integer not null default 10 constraint xp_reward_is_between_0_and_1000 check (xp_reward between 0 and 1000),
    images jsonb not null default '[]' constraint images_are_a_short_list check (jsonb_typeof(images) = 'array'
        and jsonb_array_length(images) <= 20 and pg_column_size(images) <= 8192),
    variants jsonb not null default '[]' constraint variants_are_a_short_list check (jsonb_typeof(variants) = 'array'
        and jsonb_array_length(variants) <= 50 and pg_column_size(variants) <= 8192),
    limited_edition boolean not null default false,
    drop_id uuid references commerce.drops (id) on delete restrict,
    status text not null default 'draft' constraint status_is_known check (status in ('draft', 'live', 'archived')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on commerce.products (drop_id);
create index on commerce.products (collection, created_at) where status = 'live';
create index on commerce.products (status, collection);
comment on table commerce.products is 'Our own products. How many are left is in commerce.stock, which nobody reads but admins.';
comment on column commerce.products.id is 'system: key';
comment on column commerce.products.slug is 'system: its name in addresses';
comment on column commerce.products.name is 'system: what it is called';
comment on column commerce.products.description is 'system: what it is, in short';
comment on column commerce.products.long_description is 'system: what it is, at length';
comment on column commerce.products.collection is 'system: the collection it belongs to';
comment on column commerce.products.price is 'system: of one, in minor units';
comment on column commerce.products.currency is 'system: ISO 4217';
comment on column commerce.products.xp_reward is 'system: points for who buys one';
comment on column commerce.products.images is 'system: paths of pictures';
comment on column commerce.products.variants is 'system: sizes, colours and the like';
comment on column commerce.products.limited_edition is 'system: whether there will be no more';
comment on column commerce.products.drop_id is 'system: the drop in which it is for sale; null: always';
comment on column commerce.products.status is 'system: draft, live or archived';
comment on column commerce.products.created_at is 'system: when it was made';
comment on column commerce.products.updated_at is 'system: when it last changed';
call kernel.register('commerce.products');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('commerce.products', null, 'draft', 'admin'), ('commerce.products', 'draft', 'live', 'admin'),
    ('commerce.products', 'live', 'archived', 'admin'), ('commerce.products', 'live', 'draft', 'admin');
