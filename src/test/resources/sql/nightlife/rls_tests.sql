-- The six assertions the system's documentation names, each with its positive twin on the same row.
-- 1. the public cannot read scans
select tests.as_anon();
select * from tests.throws('select * from nightlife.beacon_scans', '42501', null, '1. anonymous reads no scans');
select * from tests.throws('select * from api.my_scans', '42501', null, '1. nor through their view');
select * from tests.throws('select * from api.admin_beacon_scans', '42501', null, '1. nor through the staff''s');
select tests.as_person(night.b());
select count(*) = 0 as ok, '1. a stranger reads no scans' as what from nightlife.beacon_scans;
select tests.as_person(night.a());
select count(*) = 1 and min(status) = 'valid' as ok, '1. who scanned reads their own' as what from api.my_scans;

-- 2. the public reads live beacons only
select tests.as_anon();
select array_agg(slug) = '{beacon-1}' as ok, '2. anonymous reads live beacons that are not over, and no other' as what from api.beacons;
select count(*) = 1 as ok, '2. nor other rows of the table' as what from nightlife.beacons b where b.status is not null;
select tests.as_person(night.b());
select array_agg(slug) = '{beacon-1}' as ok, '2. a stranger reads the same' as what from api.beacons;
select tests.as_person(night.h());
select count(*) = 3 as ok, '2. the host reads their drafts and what is over, too' as what from api.my_beacons;

-- 3. a user updates only their own draft listings
select tests.as_person(night.a());
select * from tests.changes($$update api.my_ticket_listings set price = 1600 where id = night.listing(11)$$, 1,
    '3. a seller updates their own draft');
select * from tests.throws($$update api.my_ticket_listings set price = 1 where id = night.listing(12)$$, '42501',
    'only_drafts_are_edited', '3. but not once it is live');
select tests.as_person(night.b());
select * from tests.changes($$update api.my_ticket_listings set price = 1 where id = night.listing(11)$$, 0,
    '3. a stranger updates nobody''s draft through the view');
select * from tests.changes($$update nightlife.ticket_listings set price = 1$$, 0, '3. nor through the table');
select tests.as_person(night.a());
select price = 1600 as ok, '3. so the draft is as its seller left it' as what
from api.my_ticket_listings where id = night.listing(11);

-- 4. an admin reads the staff views of all tables
select tests.as_admin(night.d());
select count(*) = 1 as ok, '4. an admin reads scans' as what from api.admin_beacon_scans;
select count(*) = 3 as ok, '4. beacons' as what from api.admin_beacons;
select count(*) = 2 as ok, '4. listings' as what from api.admin_ticket_listings;
select count(*) = 2 as ok, '4. evidence' as what from api.admin_evidence_events;
select count(*) = 6 as ok, '4. tokens' as what from api.admin_qr_tokens;
select count(*) = 0 as ok, '4. posts' as what from api.admin_beacon_posts;
select count(*) = 2 as ok, '4. points' as what from api.admin_xp_events;
select count(*) >= 4 as ok, '4. people' as what from api.admin_people;
select count(*) >= 3 as ok, '4. the log' as what from api.audit_log;
select tests.as_person(night.a());
select (select count(*) from api.admin_beacon_scans) + (select count(*) from api.admin_beacons)
    + (select count(*) from api.admin_ticket_listings) + (select count(*) from api.admin_evidence_events)
    + (select count(*) from api.admin_qr_tokens) + (select count(*) from api.admin_beacon_posts)
    + (select count(*) from api.admin_xp_events) + (select count(*) from api.admin_people)
    + (select count(*) from api.audit_log) = 0 as ok, '4. who is no admin reads none of them' as what;

-- 5. the pulse returns no user ids; 6. scans never expose the scanner. What there is to expose, pulse.sql releases
select tests.back();
select not exists (
    select from kernel.endpoints e join pg_catalog.pg_attribute t on t.attrelid = e.view and t.attnum > 0
    -- a shop is what its owner made public; it is not the owner
    where e.kind = 'ours' and t.attname <> 'seller_id' and (t.attname ~ 'user|person|scanner|actor|author|seller|creator|profile'
        or t.atttypid = 'uuid'::regtype and t.attname not in ('id', 'beacon_id'))) as ok,
    '5. no public aggregate has a column for a person' as what;
select count(*) >= 8 as ok, '5. and there are public aggregates' as what from kernel.endpoints where kind = 'ours';
select not exists (
    select from kernel.endpoints e join pg_catalog.pg_rewrite r on r.ev_class = e.view
    join pg_catalog.pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
    where e.kind = 'ours' and d.refobjid in ('nightlife.beacon_scans'::regclass, 'identity.people'::regclass,
        'identity.profiles'::regclass)) as ok,
    '6. no public aggregate reads scans or people' as what;
select has_any_column_privilege('publisher', 'nightlife.beacon_scans', 'select') is false as ok,
    '6. nor could it: its owner has no right to' as what;
select tests.as_person(night.h());
select count(*) = 0 as ok, '6. the host of the beacon reads no scan of it' as what from nightlife.beacon_scans;
select count(*) = 0 as ok, '6. nor that somebody''s scan is evidence' as what from api.beacon_evidence;
select tests.as_moderator(night.m());
select count(*) = 0 as ok, '6. nor does a moderator' as what from nightlife.beacon_scans;
select tests.as_admin(night.d());
select scanner_profile_id = night.a() as ok, '6. an admin does, in the view for it' as what from api.admin_beacon_scans;
