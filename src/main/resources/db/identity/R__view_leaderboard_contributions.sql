create or replace view identity.leaderboard_contributions with (security_invoker = true) as
select p.id as person_id, p.username, (sum(x.points) / 100 * 100)::bigint as total_xp
from identity.profiles p
join identity.xp_events x on x.actor_id = p.id
where p.username is not null
group by p.id, p.username
having sum(x.points) >= 100;
comment on view identity.leaderboard_contributions is 'Who could stand in the list of the most active people, with their points in steps of a hundred.';
call kernel.volunteers('identity.leaderboard', of => 'identity.leaderboard_contributions', subject => 'person_id',
    consent => 'leaderboard', sort => 'total_xp');
