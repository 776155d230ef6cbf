drop view if exists api.xp_leaderboard;
create view api.xp_leaderboard as
select v.place as rank, v.content ->> 'username' as username, (v.content ->> 'total_xp')::bigint as total_xp
from kernel.volunteered_rows v
where v.name = 'identity.leaderboard';
comment on view api.xp_leaderboard is 'The most active of the people who asked to be listed, once a day. Who withdraws is gone with the next list.';
comment on column api.xp_leaderboard.rank is 'system: the place in the list';
comment on column api.xp_leaderboard.username is 'profile: the name they chose';
comment on column api.xp_leaderboard.total_xp is 'derived: their points in steps of a hundred';
call kernel.publish('api.xp_leaderboard', 'volunteered', '{anon, authenticated}', consent => 'leaderboard',
    key => '{rank}');
