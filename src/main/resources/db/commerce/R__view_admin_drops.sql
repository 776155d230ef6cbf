drop view if exists api.admin_drops;
create view api.admin_drops with (security_invoker = true) as
select d.id, d.slug, d.name, d.description, d.start_at, d.end_at, d.status, d.created_at, d.updated_at
from commerce.drops d
where (select kernel.has_role('admin'));
comment on view api.admin_drops is 'All drops. For admins, who make and change them with a reason.';
call kernel.publish('api.admin_drops', 'mine', '{authenticated}');
grant insert (id, slug, name, description, start_at, end_at), update (slug, name, description, start_at, end_at)
    on api.admin_drops to authenticated;
