-- An order that was not paid in time has lapsed: a fact of its own, where a time that never comes stood before.
alter table commerce.orders add column lapsed_at timestamptz;
comment on column commerce.orders.lapsed_at is 'system: when what it had reserved was given back because it was not paid in time; null: it was not';
call kernel.backfill('commerce.orders');
update commerce.orders set lapsed_at = case when not isfinite(expires_at) then now() end,
    expires_at = case when isfinite(expires_at) then expires_at else created_at + interval '30 minutes' end;
alter table commerce.orders add constraint expires_at_is_a_time check (isfinite(expires_at));
drop index commerce.orders_expires_at_idx;
create index on commerce.orders (expires_at) where payment_status in ('pending', 'failed') and lapsed_at is null;
