-- Leaves shops of erased sellers open, without a name.
alter table commerce.drops drop constraint times_are_times;
call kernel.replace_on_erasure('commerce.market_sellers', 'verification_status', null);
delete from kernel.transitions where relation = 'commerce.market_sellers'::regclass and to_state = 'suspended' and by = 'eraser';
