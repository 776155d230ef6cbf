-- The cities of the globe: reference data, the same 24 for everybody.
create table nightlife.cities (
    id text primary key constraint id_is_a_slug check (id ~ '^[a-z]+(-[a-z]+)*$'),
    name text not null,
    country_code text not null constraint country_code_is_two_letters check (country_code ~ '^[A-Z]{2}$'),
    region text,
    latitude numeric(10, 8) not null constraint latitude_is_on_the_globe check (latitude between -90 and 90),
    longitude numeric(11, 8) not null constraint longitude_is_on_the_globe check (longitude between -180 and 180),
    timezone text not null,
    population integer constraint population_is_positive check (population > 0),
    created_at timestamptz not null default now()
);
create index on nightlife.cities (country_code);
create index on nightlife.cities (population);
comment on table nightlife.cities is 'The cities in which there is a night to be had. Changed by migrations only.';
comment on column nightlife.cities.id is 'system: key, readable';
comment on column nightlife.cities.name is 'system: its name';
comment on column nightlife.cities.country_code is 'system: ISO 3166-1 alpha-2';
comment on column nightlife.cities.region is 'system: the region it lies in';
comment on column nightlife.cities.latitude is 'system: degrees north of its centre';
comment on column nightlife.cities.longitude is 'system: degrees east of its centre';
comment on column nightlife.cities.timezone is 'system: its time zone (IANA)';
comment on column nightlife.cities.population is 'system: how many live there, about';
comment on column nightlife.cities.created_at is 'system: when it was added';
call kernel.register('nightlife.cities');
call kernel.backfill('nightlife.cities');
insert into nightlife.cities (id, name, country_code, region, latitude, longitude, timezone, population) values
    ('tokyo', 'Tokyo', 'JP', 'Tokyo', 35.6762, 139.6503, 'Asia/Tokyo', 14000000),
    ('sao-paulo', 'São Paulo', 'BR', 'São Paulo', -23.5505, -46.6333, 'America/Sao_Paulo', 12300000),
    ('bangkok', 'Bangkok', 'TH', 'Bangkok', 13.7563, 100.5018, 'Asia/Bangkok', 10500000),
    ('mexico-city', 'Mexico City', 'MX', 'Mexico City', 19.4326, -99.1332, 'America/Mexico_City', 9200000),
    ('london', 'London', 'GB', 'England', 51.5074, -0.1278, 'Europe/London', 9000000),
    ('new-york', 'New York', 'US', 'New York', 40.7128, -74.006, 'America/New_York', 8400000),
    ('sydney', 'Sydney', 'AU', 'New South Wales', -33.8688, 151.2093, 'Australia/Sydney', 5300000),
    ('melbourne', 'Melbourne', 'AU', 'Victoria', -37.8136, 144.9631, 'Australia/Melbourne', 5000000),
    ('cape-town', 'Cape Town', 'ZA', 'Western Cape', -33.9249, 18.4241, 'Africa/Johannesburg', 4300000),
    ('los-angeles', 'Los Angeles', 'US', 'California', 34.0522, -118.2437, 'America/Los_Angeles', 4000000),
    ('berlin', 'Berlin', 'DE', 'Berlin', 52.52, 13.405, 'Europe/Berlin', 3700000),
    ('madrid', 'Madrid', 'ES', 'Community of Madrid', 40.4168, -3.7038, 'Europe/Madrid', 3300000),
    ('toronto', 'Toronto', 'CA', 'Ontario', 43.6532, -79.3832, 'America/Toronto', 2930000),
    ('chicago', 'Chicago', 'US', 'Illinois', 41.8781, -87.6298, 'America/Chicago', 2700000),
    ('paris', 'Paris', 'FR', 'Île-de-France', 48.8566, 2.3522, 'Europe/Paris', 2200000),
    ('montreal', 'Montreal', 'CA', 'Quebec', 45.5017, -73.5673, 'America/Montreal', 1780000),
    ('barcelona', 'Barcelona', 'ES', 'Catalonia', 41.3851, 2.1734, 'Europe/Madrid', 1600000),
    ('san-francisco', 'San Francisco', 'US', 'California', 37.7749, -122.4194, 'America/Los_Angeles', 870000),
    ('amsterdam', 'Amsterdam', 'NL', 'North Holland', 52.3676, 4.9041, 'Europe/Amsterdam', 870000),
    ('lisbon', 'Lisbon', 'PT', 'Lisbon', 38.7223, -9.1393, 'Europe/Lisbon', 550000),
    ('manchester', 'Manchester', 'GB', 'England', 53.4808, -2.2426, 'Europe/London', 550000),
    ('tel-aviv', 'Tel Aviv', 'IL', 'Tel Aviv', 32.0853, 34.7818, 'Asia/Jerusalem', 460000),
    ('miami', 'Miami', 'US', 'Florida', 25.7617, -80.1918, 'America/New_York', 460000),
    ('brighton', 'Brighton', 'GB', 'England', 50.8225, -0.1372, 'Europe/London', 280000);

-- profiles came before the cities did
alter table identity.profiles
    add constraint city_is_known foreign key (city_id) references nightlife.cities (id) on update restrict on delete restrict;
