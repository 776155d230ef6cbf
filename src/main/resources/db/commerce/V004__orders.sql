-- Who bought what. Buyer, shipper and bank each see their part: one table each.
create table commerce.orders (
    id uuid primary key default gen_random_uuid(),
    order_number text not null
        constraint order_number_is_given_once unique
        constraint order_number_looks_like_one check (order_number ~ '^HM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    user_id uuid default auth.uid() references identity.people (id) on delete set null,
    order_type text not null constraint order_type_is_known check (order_type in ('official', 'marketplace')),
    subtotal integer not null constraint subtotal_is_positive check (subtotal > 0),
    shipping integer not null default 0 constraint shipping_is_not_negative check (shipping >= 0),
    tax integer not null default 0 constraint tax_is_not_negative check (tax >= 0),
    total integer not null,
    currency text not null constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    payment_status text not null default 'pending'
        constraint payment_status_is_known check (payment_status in ('pending', 'paid', 'failed', 'refunded')),
    expires_at timestamptz not null default now() + interval '30 minutes',
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint total_is_the_sum check (total = subtotal + shipping + tax)
);
create index on commerce.orders (user_id, created_at);
create index on commerce.orders (payment_status, created_at);
create index on commerce.orders (created_at);
create index on commerce.orders (expires_at) where payment_status in ('pending', 'failed');
comment on table commerce.orders is 'What somebody bought and whether it is paid. Made by checkout, which prices it; paid and refunded by what the bank says, and nobody else.';
comment on column commerce.orders.id is 'system: key';
comment on column commerce.orders.order_number is 'system: what buyer and seller call it; drawn at random, so that it tells no volume';
comment on column commerce.orders.user_id is 'subject: who bought';
comment on column commerce.orders.order_type is 'system: official (our own products) or marketplace';
comment on column commerce.orders.subtotal is 'payment: of the items, in minor units';
comment on column commerce.orders.shipping is 'payment: in minor units';
comment on column commerce.orders.tax is 'payment: on top of prices, in minor units';
comment on column commerce.orders.total is 'payment: what is to be paid, in minor units';
comment on column commerce.orders.currency is 'payment: ISO 4217';
comment on column commerce.orders.payment_status is 'payment: pending, paid, failed or refunded';
comment on column commerce.orders.expires_at is 'system: until when what is in it is reserved without payment';
comment on column commerce.orders.created_at is 'behaviour: when it was ordered';
comment on column commerce.orders.updated_at is 'behaviour: when it last changed';
call kernel.register('commerce.orders', subject => 'user_id', own => true, erase => 'anonymise',
    basis => 'legal obligation: accounts', retain => '6 years');
insert into kernel.transitions (relation, state_column, from_state, to_state, by) values
    ('commerce.orders', 'payment_status', null, 'pending', 'owner'),
    ('commerce.orders', 'payment_status', 'pending', 'paid', 'system'),
    ('commerce.orders', 'payment_status', 'pending', 'failed', 'system'),
    -- an attempt that failed is not the last word: the bank may still say paid
    ('commerce.orders', 'payment_status', 'failed', 'paid', 'system'),
    ('commerce.orders', 'payment_status', 'paid', 'refunded', 'system');

create table commerce.order_contacts (
    order_id uuid primary key references commerce.orders (id) on delete cascade,
    email text not null constraint email_looks_like_one check (email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254)
);
comment on table commerce.order_contacts is 'Where the receipt goes. For the buyer and admins; sellers do not see it.';
comment on column commerce.order_contacts.order_id is 'system: the order';
comment on column commerce.order_contacts.email is 'contact: the buyer''s address';
call kernel.register('commerce.order_contacts', via => 'order_id', own => true, basis => 'contract', retain => '6 years');

create table commerce.order_items (
    id uuid primary key default gen_random_uuid(),
    order_id uuid not null references commerce.orders (id) on delete cascade,
    product_id uuid references commerce.products (id) on delete set null,
    listing_id uuid references nightlife.ticket_listings (id) on delete set null,
    market_listing_id uuid references commerce.market_listings (id) on delete set null,
    kind text not null constraint kind_is_known check (kind in ('product', 'ticket_listing', 'market_listing')),
    title text not null,
    quantity integer not null constraint quantity_is_between_1_and_100 check (quantity between 1 and 100),
    unit_price integer not null constraint unit_price_is_positive check (unit_price > 0),
    total_price integer not null,
    created_at timestamptz not null default now(),
    constraint an_item_is_one_thing check (num_nonnulls(product_id, listing_id, market_listing_id) <= 1
        and (product_id is null or kind = 'product') and (listing_id is null or kind = 'ticket_listing')
        and (market_listing_id is null or kind = 'market_listing')),
    constraint total_price_is_the_product check (total_price = quantity * unit_price)
);
create index on commerce.order_items (order_id);
create index on commerce.order_items (product_id);
create index on commerce.order_items (listing_id);
create index on commerce.order_items (market_listing_id);
comment on table commerce.order_items is 'What is in an order, at the price it had. Each is exactly one thing: a product, a ticket listing or a market listing; the key is null once that is gone, the kind stays.';
comment on column commerce.order_items.id is 'system: key';
comment on column commerce.order_items.order_id is 'system: the order';
comment on column commerce.order_items.product_id is 'system: the product, of kind product';
comment on column commerce.order_items.listing_id is 'system: the ticket listing, of kind ticket_listing';
comment on column commerce.order_items.market_listing_id is 'system: the market listing, of kind market_listing';
comment on column commerce.order_items.kind is 'system: product, ticket_listing or market_listing';
comment on column commerce.order_items.title is 'payment: what it was called';
comment on column commerce.order_items.quantity is 'payment: how many';
comment on column commerce.order_items.unit_price is 'payment: of one, in minor units';
comment on column commerce.order_items.total_price is 'payment: of all of them';
comment on column commerce.order_items.created_at is 'system: when it was ordered';
call kernel.register('commerce.order_items', via => 'order_id', own => true, erase => 'anonymise',
    basis => 'legal obligation: accounts', retain => '6 years');
