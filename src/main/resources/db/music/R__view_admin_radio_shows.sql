drop view if exists api.admin_radio_shows;
create view api.admin_radio_shows with (security_invoker = true) as
select t.id, t.slug, t.name, t.description, t.host, t.status, t.created_at, t.updated_at
from music.radio_shows t
where (select kernel.has_role('admin'));
comment on view api.admin_radio_shows is 'All shows. For admins, who make and change them with a reason.';
call kernel.publish('api.admin_radio_shows', 'mine', '{authenticated}');
grant insert (id, slug, name, description, host), update (slug, name, description, host, status)
    on api.admin_radio_shows to authenticated;
