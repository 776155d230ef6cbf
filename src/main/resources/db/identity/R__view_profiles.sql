drop view if exists api.profiles;
create view api.profiles with (security_invoker = true) as
select p.id, p.username, p.avatar_url, p.bio,
    case when identity.shares_location(p.id) or p.id = (select auth.uid()) then p.city_id end as city_id
from identity.profiles p
-- an admin's policy shows everybody; here an admin sees what everybody does
where not (select kernel.has_role('admin')) or p.id = (select auth.uid()) or identity.is_visible(p.id);
comment on view api.profiles is 'The public profiles of people who agreed to be found. Who is not signed in finds one by its exact username or id only.';
comment on column api.profiles.city_id is 'location: the city they call theirs, if they agreed that it stands there';
call kernel.publish('api.profiles', 'mine', '{anon, authenticated}', required_filters => '{id, username}',
    same_for_all => true);
