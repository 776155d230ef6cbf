-- When what was public. Public numbers are as of the end of a bucket that is over, so they need to know what was then.
create table nightlife.live_periods (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid not null references nightlife.beacons (id) on delete cascade,
    listing_id uuid,
    city_id text not null references nightlife.cities (id) on update restrict on delete restrict,
    live_from timestamptz not null,
    live_until timestamptz,
    sold boolean not null default false,
    constraint ends_not_before_its_start check (live_until >= live_from),
    constraint only_listings_are_sold check (not sold or listing_id is not null)
);
create index on nightlife.live_periods (beacon_id, listing_id);
create index on nightlife.live_periods (city_id, live_from);
create index on nightlife.live_periods (live_until);
create unique index one_open_period_per_beacon on nightlife.live_periods (beacon_id) where listing_id is null and live_until is null;
create unique index one_open_period_per_listing on nightlife.live_periods (listing_id) where live_until is null;
comment on table nightlife.live_periods is 'From when until when beacons and listings were live and within their times. Public facts, nobody''s acts; kept a day beyond their end.';
comment on column nightlife.live_periods.id is 'system: key';
comment on column nightlife.live_periods.beacon_id is 'system: the beacon';
comment on column nightlife.live_periods.listing_id is 'system: the listing; null: the period is the beacon''s own';
comment on column nightlife.live_periods.city_id is 'system: the city of the beacon';
comment on column nightlife.live_periods.live_from is 'system: since when it was live';
comment on column nightlife.live_periods.live_until is 'system: until when, or when it will end by itself; null: open';
comment on column nightlife.live_periods.sold is 'system: whether it ended by being sold';
call kernel.register('nightlife.live_periods');
