-- names after kernel_state_…: first the kernel says whether the change of state is allowed at all
create or replace trigger live_needs_evidence before update of status on nightlife.ticket_listings
    for each row when (new.status = 'live' and old.status = 'pending_review')
        execute function nightlife.on_listing_review();
create or replace trigger period_is_kept after update of status on nightlife.ticket_listings
    for each row execute function nightlife.on_listing_live();
create or replace trigger only_drafts_are_edited before update on nightlife.ticket_listings
    for each row execute function kernel.on_edit('draft', 'only_drafts_are_edited');
