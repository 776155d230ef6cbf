-- Nothing stays open in the name of a host who is erased: what was to come or is on is put away, and what was over stays.
insert into kernel.transitions (relation, from_state, to_state, by)
select 'nightlife.beacons'::regclass, s.state, 'archived', 'eraser'
from unnest(array['draft', 'pending_review', 'live']) s (state);
call kernel.replace_on_erasure('nightlife.beacons', 'status',
    'case when status in (''draft'', ''pending_review'', ''live'') then ''archived'' else status end');
alter table nightlife.beacons
    add constraint times_are_times check (isfinite(start_at) and isfinite(end_at));
