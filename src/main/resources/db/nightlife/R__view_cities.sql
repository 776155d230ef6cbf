drop view if exists api.cities;
create view api.cities as
select c.id, c.name, c.country_code, c.region, c.latitude, c.longitude, c.timezone, c.population, c.created_at
from nightlife.cities c;
comment on view api.cities is 'The 24 cities, always all of them, whatever happens there.';
call kernel.publish('api.cities', 'ours', '{anon, authenticated}');
