create or replace view kernel.last_hour as
select s.name as cell_set, n.bucket + s.bucket as until, c.cell, sum(c.people)::integer as people
from kernel.cell_sets s
cross join lateral (
    select r.bucket from kernel.releases r where r.cell_set = s.name order by r.bucket desc limit 1) n
join kernel.released_cells c on c.cell_set = s.name and c.bucket > n.bucket - interval '1 hour' and c.bucket <= n.bucket
group by s.name, n.bucket, s.bucket, c.cell;
comment on view kernel.last_hour is 'The released cells of the last four closed quarters of an hour, added up; of longer buckets, the last one. For the views of modules, not for clients.';
grant create on schema kernel to publisher;
alter view kernel.last_hour owner to publisher;
revoke create on schema kernel from publisher;
