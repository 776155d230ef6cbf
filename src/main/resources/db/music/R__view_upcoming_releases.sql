drop view if exists api.upcoming_releases;
create view api.upcoming_releases with (security_invoker = true) as
select r.id, r.slug, r.title, r.artist, r.label, r.release_date, r.artwork_url, r.soundcloud_url, r.status
from music.records_releases r
where r.status in ('scheduled', 'live') and (r.release_date is null or r.release_date >= current_date - 30)
order by r.release_date desc nulls last;
comment on view api.upcoming_releases is 'Records that come out, or came out in the last 30 days, the newest first.';
call kernel.publish('api.upcoming_releases', 'mine', '{anon, authenticated}', same_for_all => true);
