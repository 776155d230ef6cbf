-- Changed numbers are gone with them. The owner is under the table's policies, which let nobody delete.
alter table kernel.limits no force row level security;
delete from kernel.limits l where l.name in ('redemptions', 'posts', 'codes');
alter table kernel.limits force row level security;
