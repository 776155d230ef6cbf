create or replace view api.scans_by_city as
select c.cell ->> 'city' as city, c.bucket as started_at, c.people
from kernel.released_cells c
where c.cell_set = 'sample.scans_by_city';
comment on view api.scans_by_city is 'How many people scanned codes, roughly, by city and quarter of an hour.';
call kernel.publish('api.scans_by_city', 'ours', '{anon,authenticated}', cell_sets => '{sample.scans_by_city}',
    key => '{city,started_at}');
