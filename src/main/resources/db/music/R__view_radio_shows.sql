drop view if exists api.radio_shows;
create view api.radio_shows with (security_invoker = true) as
select s.id, s.slug, s.name, s.description, s.host
from music.radio_shows s
where s.status = 'live';
comment on view api.radio_shows is 'The shows of the radio.';
call kernel.publish('api.radio_shows', 'mine', '{anon, authenticated}', same_for_all => true);
