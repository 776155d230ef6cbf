create or replace view api.places as
select p.id, p.name, p.city, p.entry_minor, p.currency
from sample.places p;
comment on view api.places is 'All places.';
call kernel.publish('api.places', 'ours', '{anon,authenticated,service_role}');
