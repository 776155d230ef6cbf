-- How an order gets to its buyer: what the shipper sees of it.
create table commerce.fulfilments (
    order_id uuid primary key references commerce.orders (id) on delete cascade,
    order_number text not null,
    seller_profile_id uuid references identity.people (id) on delete set null,
    status text not null default 'pending'
        constraint status_is_known check (status in ('pending', 'processing', 'shipped', 'delivered', 'cancelled')),
    paid_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint nothing_unpaid_is_sent check (paid_at is not null or status in ('pending', 'cancelled'))
);
create index on commerce.fulfilments (seller_profile_id, created_at);
create index on commerce.fulfilments (status, created_at);
comment on table commerce.fulfilments is 'Packing and sending. The seller sees it once it is paid, and nothing here says who bought.';
comment on column commerce.fulfilments.order_id is 'system: the order';
comment on column commerce.fulfilments.order_number is 'system: what buyer and seller call it';
comment on column commerce.fulfilments.seller_profile_id is 'subject: who sends it; null: we do';
comment on column commerce.fulfilments.status is 'system: pending, processing, shipped, delivered or cancelled';
comment on column commerce.fulfilments.paid_at is 'payment: since when it is paid; null: it is not';
comment on column commerce.fulfilments.delivered_at is 'behaviour: when it arrived';
comment on column commerce.fulfilments.created_at is 'behaviour: when it was ordered';
comment on column commerce.fulfilments.updated_at is 'behaviour: when it last changed';
call kernel.register('commerce.fulfilments', via => 'order_id', own => true, erase => 'anonymise',
    basis => 'legal obligation: accounts', retain => '6 years');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'commerce.fulfilments'::regclass, w.from_state, w.to_state, b.by
from (values (null, 'pending', '{owner}'::text[]),
    -- system: the seller of the order, through commerce.fulfil; an admin for what we send ourselves
    ('pending', 'processing', '{system, admin}'), ('processing', 'shipped', '{system, admin}'),
    ('shipped', 'delivered', '{owner, system, admin}'),
    ('pending', 'cancelled', '{owner, system, admin}'), ('processing', 'cancelled', '{owner, system, admin}'))
    w (from_state, to_state, who)
cross join unnest(w.who) b (by);

create table commerce.order_addresses (
    order_id uuid primary key references commerce.orders (id) on delete cascade,
    shipping_address jsonb not null
        constraint address_has_name_line_city_and_country check (jsonb_typeof(shipping_address) = 'object'
            and shipping_address ?& array['name', 'line1', 'city', 'country']
            and shipping_address - array['name', 'line1', 'line2', 'city', 'region', 'postcode', 'country', 'phone'] = '{}'
            and pg_column_size(shipping_address) <= 2048)
);
comment on table commerce.order_addresses is 'Where an order goes. The seller sees it after payment, while they have something to send.';
comment on column commerce.order_addresses.order_id is 'system: the order';
comment on column commerce.order_addresses.shipping_address is 'contact: name, line1, line2, city, region, postcode, country and phone';
call kernel.register('commerce.order_addresses', via => 'order_id', own => true, basis => 'contract', retain => '6 years');
