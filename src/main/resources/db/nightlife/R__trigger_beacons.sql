-- names after kernel_state_…: first the kernel says whether the change of state is allowed at all
create or replace trigger state_before_is_kept before update of status on nightlife.beacons
    for each row when ((new.status = 'disabled') <> (old.status = 'disabled'))
        execute function nightlife.on_moderation();
create or replace trigger period_is_kept after insert or update of status, city_id, start_at, end_at
    on nightlife.beacons
    for each row execute function nightlife.on_beacon_live();
create or replace trigger only_drafts_are_edited before update on nightlife.beacons
    for each row execute function kernel.on_edit('draft', 'only_drafts_are_edited');
