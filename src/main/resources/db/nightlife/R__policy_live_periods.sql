call kernel.policies_of('nightlife.live_periods');
-- no person in it, and nothing that was not public
grant select on nightlife.live_periods to publisher;
create policy views_read on nightlife.live_periods for select to publisher using (true);
grant select, insert (beacon_id, listing_id, city_id, live_from, live_until), update (live_until, sold), delete
    on nightlife.live_periods to nightlife_code;
create policy triggers_keep on nightlife.live_periods to nightlife_code using (true) with check (true);
