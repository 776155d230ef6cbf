-- What others see of stock: as it was when a closed quarter of an hour ended, in steps, less a secret allowance.
create table commerce.availability (
    stock_id uuid primary key references commerce.stock (id) on delete cascade,
    shown integer not null constraint what_is_shown_is_a_step check (shown in (0, 1, 5, 10, 25, 50, 100)),
    allowance integer not null constraint allowance_is_not_negative check (allowance >= 0),
    left_then integer not null,
    left_compared integer not null,
    changed_in timestamptz not null,
    compared_at timestamptz not null,
    pending boolean not null default true
);
create index on commerce.availability (compared_at) where pending;
comment on table commerce.availability is 'How much of the stock the public is shown. It changes when a quarter of an hour is over, or by an act of whoever offers the thing; never by a purchase.';
comment on column commerce.availability.stock_id is 'system: the stock';
comment on column commerce.availability.shown is 'system: at least so many were left: 0, 1, 5, 10, 25, 50 or 100';
comment on column commerce.availability.allowance is 'system: how many fewer than there were the next comparison sees; drawn at random, anew each time what is shown moves';
comment on column commerce.availability.left_then is 'system: how many were left when the quarter of an hour of the newest change began';
comment on column commerce.availability.left_compared is 'system: how many were left at the newest comparison; 0 after an act of whoever offers the thing';
comment on column commerce.availability.changed_in is 'system: the start of the quarter of an hour of the newest change';
comment on column commerce.availability.compared_at is 'system: the end of the quarter of an hour up to which stock was compared';
comment on column commerce.availability.pending is 'system: whether something changed since, so that stock is compared again';
-- the owner of the tables reads the stock there is; it changes none
alter table commerce.stock no force row level security;
insert into commerce.availability (stock_id, shown, allowance, left_then, left_compared, changed_in, compared_at)
select s.id, (select max(b.step) from unnest(array[0, 1, 5, 10, 25, 50, 100]) b (step) where b.step <= s.quantity),
    floor(-4 * ln(1 - random()))::integer, s.quantity, s.quantity, c.bucket, c.bucket
from commerce.stock s cross join (select date_bin('15 min', now(), timestamptz 'epoch') as bucket) c;
alter table commerce.stock force row level security;
call kernel.register('commerce.availability');

call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('refused_orders', 'orders refused because too few are left', '1 hour', 10, 1200, '{}');
