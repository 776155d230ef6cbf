-- Refused once points were taken back for a purchase: the ledger keeps its lines.
alter table identity.xp_events
    drop constraint only_adjustments_and_returned_purchases_take_away,
    add constraint only_adjustments_take_away check (points > 0 or event_type = 'admin_adjustment');
comment on column identity.xp_events.points is 'behaviour: how many; below zero only as an adjustment by an admin';
