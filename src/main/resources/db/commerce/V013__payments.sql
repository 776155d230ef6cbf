-- Money is counted by payment: each is a row that belongs to one order, and what an order is follows from its payments.
create table commerce.payments (
    id text constraint a_payment_belongs_to_one_order primary key
        constraint id_has_1_to_255_characters check (char_length(id) between 1 and 255),
    order_id uuid references commerce.orders (id) on delete set null,
    currency text constraint currency_is_three_letters check (currency ~ '^[A-Z]{3}$'),
    received bigint not null default 0,
    refunded bigint not null default 0,
    lost bigint not null default 0,
    disputed boolean not null default false,
    failed boolean not null default false,
    state text not null generated always as (case
        when received = 0 and failed then 'failed'
        when received = 0 then 'pending'
        when lost > 0 and refunded + lost >= received then 'charged_back'
        when refunded >= received then 'refunded'
        when disputed then 'disputed'
        when refunded + lost > 0 then 'partly_refunded'
        else 'paid' end) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint no_more_is_given_back_than_was_received check (refunded between 0 and received
        and lost between 0 and received),
    constraint amounts_have_at_most_18_digits check (received < 1000000000000000000)
);
create index on commerce.payments (order_id);
create index on commerce.payments (created_at) where order_id is null;
comment on table commerce.payments is 'Payments, as the payment service calls them. Each is counted from all its events, whichever came first, and pays one order: the first that an event of it named.';
comment on column commerce.payments.id is 'payment: what the payment service calls it: its payment intent; where there is none, its charge or its checkout';
comment on column commerce.payments.order_id is 'system: the order it pays; null: no event of it named one of ours';
comment on column commerce.payments.currency is 'payment: ISO 4217; null: not known, or none';
comment on column commerce.payments.received is 'payment: how much was received, in minor units';
comment on column commerce.payments.refunded is 'payment: how much of it was given back, in minor units; refunds that failed do not count';
comment on column commerce.payments.lost is 'payment: how much of it was charged back, in minor units';
comment on column commerce.payments.disputed is 'payment: whether a dispute about it is open';
comment on column commerce.payments.failed is 'payment: whether an attempt at it failed';
comment on column commerce.payments.state is 'payment: pending, failed, paid, partly_refunded, refunded, disputed or charged_back; follows from the amounts';
comment on column commerce.payments.created_at is 'system: when we first heard of it';
comment on column commerce.payments.updated_at is 'system: when it last changed';
call kernel.register('commerce.payments', via => 'order_id', erase => 'keep',
    basis => 'legal obligation: accounts', retain => '6 years');

-- the view of events is made again by its script
drop view if exists api.admin_payment_events;
alter table commerce.payment_events
    alter column amount type bigint,
    add column payment_id text,
    add column part_id text constraint part_id_has_at_most_255_characters check (char_length(part_id) <= 255),
    add column refunded_amount bigint,
    add column note text constraint note_is_known check (note in ('names_another_order')),
    drop constraint kind_is_known,
    add constraint kind_is_known check (kind in ('paid', 'failed', 'refunded', 'refund', 'refund_failed', 'disputed',
        'dispute_won', 'dispute_lost', 'other'));
comment on column commerce.payment_events.kind is 'payment: what it means for a payment: paid, failed, refunded (so much in all), refund (one), refund_failed, disputed, dispute_won, dispute_lost or other';
comment on column commerce.payment_events.payment_id is 'payment: the payment it is about; null: it is about none';
comment on column commerce.payment_events.part_id is 'payment: the refund or the dispute it is about, as the payment service calls it';
comment on column commerce.payment_events.refunded_amount is 'payment: how much of the payment had been given back by then, in minor units';
comment on column commerce.payment_events.note is 'system: why it was not applied: names_another_order than the one that the payment belongs to';

-- Events without an intent are of one payment of their order: which charge they were about was not kept.
-- Until now a refund was kept as one only if it was in full; of one in part the sum is known when an event says it.
call kernel.backfill('commerce.payment_events');
call kernel.backfill('commerce.payments');
update commerce.payment_events e set
    payment_id = coalesce(e.payment_intent, case when e.kind <> 'other' then coalesce('order:' || e.order_id, e.id) end),
    refunded_amount = case when e.kind = 'refunded' then e.amount end;
insert into commerce.payments (id, order_id, currency, received, refunded, failed, created_at)
select e.payment_id, (array_agg(e.order_id order by e.created_at, e.id) filter (where e.order_id is not null))[1],
    min(e.currency) filter (where e.kind in ('paid', 'refunded')),
    greatest(0, max(e.amount) filter (where e.kind in ('paid', 'refunded'))),
    greatest(0, max(e.refunded_amount)), bool_or(e.kind = 'failed'), min(e.created_at)
from commerce.payment_events e where e.payment_id is not null
group by e.payment_id;
alter table commerce.payment_events
    add constraint payment_events_payment_id_fkey foreign key (payment_id)
        references commerce.payments (id) on delete set null;
create index on commerce.payment_events (payment_id);
create index on commerce.payment_events (created_at) where order_id is null;

insert into kernel.transitions (relation, state_column, from_state, to_state, by) values
    -- one of two payments is given back, and that is heard of before the other
    ('commerce.orders', 'payment_status', 'refunded', 'paid', 'system');
-- an order counted as refunded when one of two payments was: it is paid
alter table commerce.orders no force row level security;
do $$
begin
    if exists (select from commerce.orders o join commerce.payments p on p.order_id = o.id
            where o.payment_status = 'refunded' and p.currency = o.currency and p.received >= o.total
                and p.state = 'paid') then
        call kernel.backfill('commerce.orders');
        update commerce.orders o set payment_status = 'paid' from commerce.payments p
        where p.order_id = o.id and o.payment_status = 'refunded' and p.currency = o.currency and p.received >= o.total
            and p.state = 'paid';
    else
        alter table commerce.orders force row level security;
    end if;
end
$$;
