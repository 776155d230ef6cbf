-- A small town for the other files: H hosts, A and B are ordinary people, M and N moderate, D is an admin.
-- beacon 01 is live and of H; post 01 is A's; listing 01 is live and A's
create schema town;
grant usage on schema town to public;
create function town.h() returns uuid language sql immutable as $$select '11111111-0000-0000-0000-000000000001'::uuid$$;
create function town.a() returns uuid language sql immutable as $$select 'aaaaaaaa-0000-0000-0000-00000000000a'::uuid$$;
create function town.b() returns uuid language sql immutable as $$select 'bbbbbbbb-0000-0000-0000-00000000000b'::uuid$$;
create function town.m() returns uuid language sql immutable as $$select '33333333-0000-0000-0000-000000000003'::uuid$$;
create function town.n() returns uuid language sql immutable as $$select '44444444-0000-0000-0000-000000000004'::uuid$$;
create function town.d() returns uuid language sql immutable as $$select 'dddddddd-0000-0000-0000-00000000000d'::uuid$$;
create function town.thing(kind text, n integer) returns uuid language sql immutable as
    $$select format('00000000-0000-0000-%s-00000000000%s', case kind when 'beacon' then '0b00' when 'post' then '0c00' else '0d00' end, n)::uuid$$;
grant execute on all functions in schema town to public;
select tests.as_person(town.a());
select tests.as_person(town.b());
select tests.as_moderator(town.n());
select tests.as_moderator(town.m());
select tests.as_person(town.h());
insert into api.my_beacons (id, slug, title, type, city_id, host_type) values (town.thing('beacon', 1), 'town-1', 'Town', 'venue', 'london', 'venue');
update nightlife.beacons set status = 'pending_review' where id = town.thing('beacon', 1);
select tests.as_admin(town.d());
update nightlife.beacons set status = 'live' where id = town.thing('beacon', 1);
select tests.as_person(town.a());
insert into api.my_posts (id, beacon_id, type, body) values (town.thing('post', 1), town.thing('beacon', 1), 'comment', 'rude');
insert into api.my_posts (id, beacon_id, type, body) values (town.thing('post', 2), town.thing('beacon', 1), 'comment', 'withdrawn');
update nightlife.beacon_posts set status = 'removed' where id = town.thing('post', 2);
insert into api.my_ticket_listings (id, beacon_id, price) values (town.thing('listing', 1), town.thing('beacon', 1), 1000);
update nightlife.ticket_listings set status = 'pending_review' where id = town.thing('listing', 1);
select tests.as_admin(town.d());
update nightlife.ticket_listings set status = 'live' where id = town.thing('listing', 1);
select tests.back();
