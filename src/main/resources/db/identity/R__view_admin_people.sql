drop view if exists api.admin_people;
create view api.admin_people with (security_invoker = true) as
select p.id, f.username, p.created_at, p.barred_at, p.erased_at
from identity.people p
left join identity.profiles f on f.id = p.id
where (select kernel.has_role('admin'));
comment on view api.admin_people is 'Everybody who has ever been signed in. For admins.';
call kernel.publish('api.admin_people', 'mine', '{authenticated}', subjects => '{id}');
call kernel.for_staff('api.admin_people');
