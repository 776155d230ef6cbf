drop view if exists api.admin_role_grants;
create view api.admin_role_grants with (security_invoker = true) as
select g.id, g.person_id, g.role, g.granted_by, g.granted_at, g.revoked_by, g.revoked_at
from kernel.role_grants g
where (select kernel.has_role('admin'));
comment on view api.admin_role_grants is 'Who holds and held which role. For admins.';
call kernel.publish('api.admin_role_grants', 'mine', '{authenticated}',
    subjects => '{person_id,granted_by,revoked_by}');
call kernel.for_staff('api.admin_role_grants');
