drop view if exists api.my_profile;
create view api.my_profile with (security_invoker = true) as
select p.id, p.username, p.avatar_url, p.bio, p.city_id,
    case when identity.is_admin() then 'admin' when identity.is_moderator() then 'moderator' else 'user' end as role,
    array(select g.role from kernel.role_grants g
        where g.person_id = (select auth.uid()) and g.revoked_at is null order by g.role) as roles,
    (select coalesce(sum(x.points), 0)::bigint from identity.xp_events x where x.actor_id = (select auth.uid())) as xp,
    p.created_at, p.updated_at
from identity.profiles p
where p.id = (select auth.uid());
comment on view api.my_profile is 'What I show of myself, with the roles I hold and the points I have. Insert mine once, then update it.';
comment on column api.my_profile.role is 'system: the strongest role I hold: admin, moderator or user';
comment on column api.my_profile.roles is 'system: all roles I hold';
comment on column api.my_profile.xp is 'derived: my points';
call kernel.publish('api.my_profile', 'mine', '{authenticated}', own_by => 'identity.profiles.id');
grant insert (username, avatar_url, bio, city_id), update (username, avatar_url, bio, city_id) on api.my_profile
    to authenticated;
