-- The shop of a seller who is erased is closed: what was bought there stays in the accounts, and nobody buys there again.
insert into kernel.transitions (relation, state_column, from_state, to_state, by)
select 'commerce.market_sellers'::regclass, 'verification_status', s.state, 'suspended', 'eraser'
from unnest(array['pending', 'approved']) s (state);
call kernel.replace_on_erasure('commerce.market_sellers', 'verification_status', '''suspended''');
alter table commerce.drops add constraint times_are_times check (isfinite(start_at) and isfinite(end_at));
