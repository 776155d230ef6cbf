-- Lets beacons of erased hosts go on, without their words.
alter table nightlife.beacons drop constraint times_are_times;
call kernel.replace_on_erasure('nightlife.beacons', 'status', null);
delete from kernel.transitions where relation = 'nightlife.beacons'::regclass and to_state = 'archived' and by = 'eraser';
