drop view if exists api.admin_now_playing_overrides;
create view api.admin_now_playing_overrides with (security_invoker = true) as
select t.id, t.track, t.artist, t.artwork_url, t.set_by, t.set_at, t.expires_at
from music.now_playing_overrides t
where (select kernel.has_role('admin'));
comment on view api.admin_now_playing_overrides is 'What plays instead of the grid. For admins, who set and end it.';
call kernel.publish('api.admin_now_playing_overrides', 'mine', '{authenticated}', subjects => '{set_by}');
grant insert (id, track, artist, artwork_url, expires_at), delete on api.admin_now_playing_overrides to authenticated;
call kernel.for_staff('api.admin_now_playing_overrides');
