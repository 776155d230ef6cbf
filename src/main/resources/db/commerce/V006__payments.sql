-- What the bank said.
create table commerce.payment_events (
    id text primary key constraint id_has_1_to_255_characters check (char_length(id) between 1 and 255),
    type text not null constraint type_has_at_most_100_characters check (char_length(type) <= 100),
    kind text not null constraint kind_is_known check (kind in ('paid', 'failed', 'refunded', 'other')),
    order_id uuid references commerce.orders (id) on delete set null,
    payment_intent text constraint payment_intent_has_at_most_255_characters check (char_length(payment_intent) <= 255),
    amount integer,
    currency text constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    happened_at timestamptz,
    created_at timestamptz not null default now()
);
create index on commerce.payment_events (order_id);
create index on commerce.payment_events (payment_intent);
comment on table commerce.payment_events is 'What the payment service told us: each event once, however often and in whatever order it came. What became of an order follows from all of them.';
comment on column commerce.payment_events.id is 'system: the key the payment service gave it';
comment on column commerce.payment_events.type is 'system: what the payment service calls it';
comment on column commerce.payment_events.kind is 'payment: what it means for an order: paid, failed, refunded (in full) or other';
comment on column commerce.payment_events.order_id is 'system: the order; null: it names none of ours';
comment on column commerce.payment_events.payment_intent is 'payment: what ties events of one payment together';
comment on column commerce.payment_events.amount is 'payment: in minor units';
comment on column commerce.payment_events.currency is 'payment: ISO 4217';
comment on column commerce.payment_events.happened_at is 'behaviour: when it happened there';
comment on column commerce.payment_events.created_at is 'system: when we heard of it';
call kernel.register('commerce.payment_events', via => 'order_id', erase => 'keep',
    basis => 'legal obligation: accounts', retain => '6 years');

call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('checkouts', 'orders begun', '1 minute', 60, 1200, '{}');
