-- Takes payments away; their events stay, those of kinds that were not known before as other. Orders stay as they are.
delete from kernel.transitions t where t.relation = 'commerce.orders'::regclass
    and t.from_state = 'refunded' and t.to_state = 'paid' and t.by = 'system';
alter table commerce.payment_events no force row level security;
update commerce.payment_events e set amount = least(e.amount, 2147483647),
    kind = case when e.kind in ('paid', 'failed') or e.kind = 'refunded' and e.refunded_amount >= e.amount then e.kind
        else 'other' end;
alter table commerce.payment_events force row level security;
drop index commerce.payment_events_created_at_idx;
alter table commerce.payment_events
    drop column payment_id, drop column part_id, drop column refunded_amount, drop column note,
    alter column amount type integer,
    drop constraint kind_is_known,
    add constraint kind_is_known check (kind in ('paid', 'failed', 'refunded', 'other'));
comment on column commerce.payment_events.kind is 'payment: what it means for an order: paid, failed, refunded (in full) or other';
drop table commerce.payments;
