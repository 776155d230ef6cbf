-- A small market for the other files: B buys, S has a shop (01), T sells tickets, D is an admin.
-- product 01 is live, ten of it; product 02 is in a drop to come; listing 01 is live in the shop, three of it; ticket 01
create schema market;
grant usage on schema market to public;
create function market.b() returns uuid language sql immutable as $$select 'bbbbbbbb-0000-0000-0000-00000000000b'::uuid$$;
create function market.s() returns uuid language sql immutable as $$select '55555555-0000-0000-0000-000000000005'::uuid$$;
create function market.t() returns uuid language sql immutable as $$select '77777777-0000-0000-0000-000000000007'::uuid$$;
create function market.m() returns uuid language sql immutable as $$select '33333333-0000-0000-0000-000000000003'::uuid$$;
create function market.d() returns uuid language sql immutable as $$select 'dddddddd-0000-0000-0000-00000000000d'::uuid$$;
create function market.thing(kind text, n integer) returns uuid language sql immutable as
    $$select format('00000000-0000-0000-%s-00000000000%s', case kind when 'product' then '0a00' when 'shop' then '0b00' when 'listing' then '0c00' when 'drop' then '0d00' when 'ticket' then '0e00' else '0f00' end, n)::uuid$$;
create function market.address() returns jsonb language sql immutable as
    $$select '{"name": "B", "line1": "1 High Street", "city": "London", "country": "GB"}'::jsonb$$;
create function market.event(id text, type text, thing jsonb) returns text language sql as
    $$select commerce.receive_payment_event(jsonb_build_object('id', id, 'type', type, 'created', 1790000000, 'data', jsonb_build_object('object', thing)))$$;
-- a quarter of an hour ends: what happened so far happened before, and the clock comes; with the allowance that is drawn
create function market.quarter_passes(allowance integer default 0) returns integer language plpgsql as
$$
declare
    compared integer;
begin
    set local session_replication_role = replica;
    update commerce.availability a set allowance = quarter_passes.allowance, changed_in = a.changed_in - interval '15 min',
        compared_at = a.compared_at - interval '15 min';
    update commerce.fulfilments f set paid_at = f.paid_at - interval '15 min' where f.paid_at is not null;
    set local session_replication_role = origin;
    perform tests.as_server('a quarter is over');
    compared := commerce.release_stock();
    perform tests.back();
    return compared;
end
$$;
grant execute on all functions in schema market to public;
select tests.as_person(market.b());
select tests.as_person(market.t());
select tests.as_admin(market.d());
insert into api.admin_drops (id, slug, name, start_at, end_at) values (market.thing('drop', 1), 'drop-1', 'Drop', now() + interval '1 hour', now() + interval '2 hours');
insert into api.admin_products (id, slug, name, price, xp_reward) values (market.thing('product', 1), 'shirt', 'Shirt', 2500, 20);
insert into api.admin_products (id, slug, name, price, drop_id) values (market.thing('product', 2), 'cap', 'Cap', 1500, market.thing('drop', 1));
update api.admin_products set status = 'live';
select commerce.change_stock(market.thing('product', 1), 10);
select commerce.change_stock(market.thing('product', 2), 10);
select tests.as_person(market.s());
insert into api.my_shop (id, display_name) values (market.thing('shop', 1), 'Corner');
insert into api.my_listings (id, seller_id, title, price, quantity) values (market.thing('listing', 1), market.thing('shop', 1), 'Mug', 900, 3);
update commerce.market_listings set status = 'pending_review' where id = market.thing('listing', 1);
select tests.as_admin(market.d());
update commerce.market_sellers set verification_status = 'approved' where id = market.thing('shop', 1);
update commerce.market_listings set status = 'live' where id = market.thing('listing', 1);
-- as they have come to be somehow
select tests.back();
set local session_replication_role = replica;
insert into nightlife.beacons (id, slug, title, type, city_id, host_type, creator_id, status) values (market.thing('beacon', 1), 'market-1', 'Night', 'event', 'london', 'venue', market.d(), 'live');
insert into nightlife.ticket_listings (id, beacon_id, seller_profile_id, price, quantity, status) values (market.thing('ticket', 1), market.thing('beacon', 1), market.t(), 4000, 1, 'live');
set local session_replication_role = origin;
