create or replace view sample.leaderboard_contributions with (security_invoker = true) as
select p.person_id, p.nickname, (p.points / 100) * 100 as points_from
from sample.profiles p;
comment on view sample.leaderboard_contributions is 'One row per person: their nickname and their points, by the hundred.';
call kernel.volunteers('sample.leaderboard', of => 'sample.leaderboard_contributions', subject => 'person_id',
    consent => 'sample_leaderboard', sort => 'points_from', most => 10);

create or replace view api.leaderboard as
select v.place, v.content ->> 'nickname' as nickname, (v.content ->> 'points_from')::integer as points_from
from kernel.volunteered_rows v
where v.name = 'sample.leaderboard'
    and v.day = (select max(n.day) from kernel.volunteered_rows n where n.name = 'sample.leaderboard');
comment on view api.leaderboard is 'Who has most points, of those who agreed to be shown. New every day.';
call kernel.publish('api.leaderboard', 'volunteered', '{anon,authenticated}', consent => 'sample_leaderboard');
