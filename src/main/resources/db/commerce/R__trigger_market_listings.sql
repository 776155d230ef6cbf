create or replace trigger stock_begins after update of status on commerce.market_listings
    for each row when (new.status = 'live' and old.status <> 'live') execute function commerce.on_goods();
-- names after kernel_state_…: first the kernel says whether the change of state is allowed at all
create or replace trigger live_needs_an_approved_seller before update of status on commerce.market_listings
    for each row when (new.status = 'live' and old.status = 'pending_review')
        execute function commerce.on_listing_live();
create or replace trigger only_drafts_are_edited before update on commerce.market_listings
    for each row execute function kernel.on_edit('draft', 'only_drafts_are_edited');
