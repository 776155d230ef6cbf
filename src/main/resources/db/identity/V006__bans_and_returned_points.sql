-- Points for a purchase are taken back when the money is.
alter table identity.xp_events
    drop constraint only_adjustments_take_away,
    add constraint only_adjustments_and_returned_purchases_take_away
        check (points > 0 or event_type in ('admin_adjustment', 'purchase'));
comment on column identity.xp_events.points is 'behaviour: how many; below zero only as an adjustment by an admin, or when a purchase is given back';
