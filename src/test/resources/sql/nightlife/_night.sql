-- A small night for the other files: H hosts, A and B are ordinary people, M moderates, D and E are admins.
-- beacons: 01 is live, 02 a draft of H, 03 live and over; listings: 11 a draft of A, 12 a live one
create schema night;
grant usage on schema night to public;
create function night.h() returns uuid language sql immutable as $$select '11111111-0000-0000-0000-000000000001'::uuid$$;
create function night.a() returns uuid language sql immutable as $$select 'aaaaaaaa-0000-0000-0000-00000000000a'::uuid$$;
create function night.b() returns uuid language sql immutable as $$select 'bbbbbbbb-0000-0000-0000-00000000000b'::uuid$$;
create function night.m() returns uuid language sql immutable as $$select '33333333-0000-0000-0000-000000000003'::uuid$$;
create function night.d() returns uuid language sql immutable as $$select 'dddddddd-0000-0000-0000-00000000000d'::uuid$$;
create function night.e() returns uuid language sql immutable as $$select 'eeeeeeee-0000-0000-0000-00000000000e'::uuid$$;
create function night.beacon(n integer) returns uuid language sql immutable as
    $$select format('00000000-0000-0000-0000-00000000be%s', lpad(n::text, 2, '0'))::uuid$$;
create function night.listing(n integer) returns uuid language sql immutable as
    $$select format('00000000-0000-0000-0000-00000000af%s', lpad(n::text, 2, '0'))::uuid$$;
grant execute on all functions in schema night to public;
create table night.tokens (name text primary key, id uuid, token text);
grant select, insert on night.tokens to public;

select tests.as_person(night.a());
select tests.as_person(night.b());
select tests.as_person(night.h());
insert into api.my_beacons (id, slug, title, type, city_id, host_type, start_at, end_at)
select night.beacon(n), 'beacon-' || n, 'Beacon ' || n, 'event', 'london', 'venue', now() - interval '3 hours',
    now() + interval '3 hours'
from generate_series(1, 3) n;
update nightlife.beacons set status = 'pending_review' where id in (night.beacon(1), night.beacon(3));
select tests.as_admin(night.d());
update nightlife.beacons set status = 'live' where id in (night.beacon(1), night.beacon(3));
select tests.as_person(night.a());
insert into api.my_ticket_listings (id, beacon_id, price) values (night.listing(11), night.beacon(1), 1500);
insert into api.my_ticket_listings (id, beacon_id, price) values (night.listing(12), night.beacon(1), 2500);
update nightlife.ticket_listings set status = 'pending_review' where id = night.listing(12);
select tests.as_admin(night.d());
update nightlife.ticket_listings set status = 'live' where id = night.listing(12);
select tests.as_person(night.h());
insert into night.tokens select 'ten uses', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 day', 10) t;
insert into night.tokens select 'other', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 day', 10) t;
insert into night.tokens select 'one use', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 day') t;
insert into night.tokens select 'revoked', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 day') t;
insert into night.tokens select 'over', t.* from nightlife.issue_qr_token(night.beacon(3), 'check_in', now() + interval '1 day') t;
insert into night.tokens select 'late', t.* from nightlife.issue_qr_token(night.beacon(1), 'check_in', now() + interval '1 hour') t;
update nightlife.qr_tokens set status = 'revoked' where id = (select id from night.tokens where name = 'revoked');
select tests.back();
-- time passes for 03 and for one token; the tables' owner may say so
update nightlife.beacons set end_at = now() - interval '1 minute' where id = night.beacon(3);
update nightlife.qr_tokens set issued_at = now() - interval '2 days', expires_at = now() - interval '1 day'
where id = (select id from night.tokens where name = 'late');
select tests.as_person(night.a());
select count(*) from nightlife.redeem_qr((select token from night.tokens where name = 'ten uses'), '{}');
select tests.back();
