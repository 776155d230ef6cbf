-- Forgets which orders lapsed: those are given back what they reserved a second time unless they are paid or ended.
alter table commerce.orders drop constraint expires_at_is_a_time;
drop index commerce.orders_expires_at_idx;
create index on commerce.orders (expires_at) where payment_status in ('pending', 'failed');
alter table commerce.orders drop column lapsed_at;
