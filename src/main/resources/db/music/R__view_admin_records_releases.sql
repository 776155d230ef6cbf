drop view if exists api.admin_records_releases;
create view api.admin_records_releases with (security_invoker = true) as
select t.id, t.slug, t.title, t.artist, t.label, t.release_date, t.artwork_url, t.soundcloud_url, t.status,
    t.created_at, t.updated_at
from music.records_releases t
where (select kernel.has_role('admin'));
comment on view api.admin_records_releases is 'All records. For admins, who make and change them with a reason.';
call kernel.publish('api.admin_records_releases', 'mine', '{authenticated}');
grant insert (id, slug, title, artist, label, release_date, artwork_url, soundcloud_url),
    update (slug, title, artist, label, release_date, artwork_url, soundcloud_url, status) on api.admin_records_releases
    to authenticated;
