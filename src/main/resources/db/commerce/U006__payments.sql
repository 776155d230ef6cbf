-- Takes what the bank said away; it can be asked of the bank again. Orders stay as they are.
drop table commerce.payment_events;
alter table kernel.limits no force row level security;
delete from kernel.limits l where l.name = 'checkouts';
alter table kernel.limits force row level security;
