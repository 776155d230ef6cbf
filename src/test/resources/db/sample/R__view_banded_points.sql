create or replace view sample.banded_points with (security_invoker = true) as
select p.person_id, p.nickname, (p.points / 100) * 100 as points_from
from sample.profiles p;
comment on view sample.banded_points is 'One row per person: their nickname and their points, by the hundred.';
call kernel.volunteers('sample.leaderboard', of => 'sample.banded_points', subject => 'person_id',
    consent => 'sample_leaderboard', sort => 'points_from', most => 10);
