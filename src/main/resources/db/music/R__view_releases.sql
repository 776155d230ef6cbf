drop view if exists api.releases;
create view api.releases with (security_invoker = true) as
select s.id, s.slug, s.title, s.artist, s.label, s.release_date, s.artwork_url, s.soundcloud_url
from music.records_releases s
where s.status = 'live';
comment on view api.releases is 'Records that are out.';
call kernel.publish('api.releases', 'mine', '{anon, authenticated}', same_for_all => true);
