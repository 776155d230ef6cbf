-- A million rows in each table that grows most, for PlanDrill, and 100,000 people; of what is public one in a hundred is
-- shown, of what waits for somebody one in a thousand waits. Triggers are off; person n is plans.key('person', n).
create schema plans;
grant usage on schema plans to public;
-- keys in the order of their rows, which are added far faster than random ones
create function plans.key(kind text, n bigint) returns uuid language sql immutable
    return (substr(md5(kind), 1, 8) || lpad(to_hex(n), 24, '0'))::uuid;
grant execute on function plans.key(text, bigint) to public;
-- indexes are made when the rows are there
create table plans.indexes as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i join pg_class c on c.oid = i.indrelid join kernel.modules m on m.name = c.relnamespace::regnamespace::text
where m.name <> 'kernel' and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
do $$
declare
    index record;
begin
    for index in select x.name from plans.indexes x loop
        execute 'drop index ' || index.name;
    end loop;
end
$$;
insert into identity.people (id) select plans.key('person', n) from generate_series(0, 99999) n;
insert into kernel.role_grants (person_id, role) select plans.key('person', n), r from (values (1, 'admin'), (2, 'moderator')) v (n, r);
insert into identity.xp_events (id, actor_id, event_type, points, source, created_at)
select plans.key('xp', n), plans.key('person', n % 100000), 'beacon_scan', 10, 'scan:' || n, now() - n * interval '1 second' from generate_series(1, 1000000) n;
insert into nightlife.beacons (id, slug, title, type, city_id, host_type, creator_id, status, start_at, end_at)
select plans.key('beacon', n), 'b-' || n, 'Beacon ' || n, 'event', (select c.id from nightlife.cities c order by c.id offset n % 24 limit 1), 'venue',
    plans.key('person', n % 100000), case when n % 100 = 0 then 'live' when n % 1000 = 1 then 'pending_review' else 'archived' end, now() - interval '1 day', now() + interval '1 day'
from generate_series(1, 1000000) n;
insert into nightlife.qr_tokens (id, beacon_id, scope, issued_by, expires_at)
select plans.key('token', n), plans.key('beacon', n), 'check_in', plans.key('person', n % 100000), now() + interval '1 day' from generate_series(1, 100000) n;
insert into nightlife.beacon_scans (id, beacon_id, scanner_profile_id, city_id, status, scanned_at)
select plans.key('scan', n), plans.key('beacon', n), plans.key('person', n % 100000), 'london', 'valid', now() - n * interval '5 seconds' from generate_series(1, 1000000) n;
insert into nightlife.evidence_events (id, beacon_id, type, actor_profile_id, source_id)
select plans.key('evidence', n), plans.key('beacon', n), 'qr_scan', plans.key('person', n % 100000), gen_random_uuid() from generate_series(1, 100000) n;
insert into nightlife.beacon_posts (id, beacon_id, author_profile_id, type, body)
select plans.key('post', n), plans.key('beacon', n), plans.key('person', n % 100000), 'comment', 'hello ' || n from generate_series(1, 1000000) n;
insert into nightlife.ticket_listings (id, beacon_id, seller_profile_id, price, status)
select plans.key('ticket', n), plans.key('beacon', n), plans.key('person', n % 100000), 1000, case when n % 100 = 0 then 'live' else 'sold' end from generate_series(1, 1000000) n;
insert into safety.moderation_reports (id, reporter_profile_id, target_type, target_id, category, details, status, created_at)
select plans.key('report', n), plans.key('person', n % 100000), 'post', plans.key('post', n), 'scam', 'look', case when n % 1000 = 0 then 'open' else 'resolved' end, now() - n * interval '1 second'
from generate_series(1, 1000000) n;
insert into safety.moderation_reports_staff (report_id, about_id)
select plans.key('report', n), plans.key('person', (n + 1) % 100000) from generate_series(1, 1000000) n;
insert into safety.moderation_actions (id, actor_admin_id, action, target_type, target_id, about_id, category, reason, created_at)
select plans.key('action', n), plans.key('person', 2), 'warn', 'post', plans.key('post', n), plans.key('person', n % 100000), 'scam', 'because', now() - n * interval '1 second' from generate_series(1, 1000000) n;
insert into safety.notices (id, person_id, action_id, action, target_type, target_id, reason, appeal, appealed_at)
select plans.key('notice', n), plans.key('person', n % 100000), plans.key('action', n), 'warn', 'post', plans.key('post', n), 'because', case when n % 1000 = 0 then 'no' end, case when n % 1000 = 0 then now() end from generate_series(1, 1000000) n;
insert into safety.blocks (id, blocker_id, target_type, target_id)
select plans.key('block', n), plans.key('person', n % 100000), 'user', plans.key('person', (n + 1 + n / 100000) % 100000) from generate_series(1, 100000) n;
insert into commerce.market_sellers (id, owner_id, display_name, verification_status)
select plans.key('shop', n), plans.key('person', n), 'Shop ' || n, case when n % 100 = 0 then 'approved' else 'pending' end from generate_series(0, 99999) n;
insert into commerce.market_listings (id, seller_id, title, price, status)
select plans.key('listing', n), plans.key('shop', n % 100000), 'Thing ' || n, 100, case when n % 100 = 0 then 'live' else 'sold_out' end from generate_series(1, 1000000) n;
insert into commerce.orders (id, order_number, user_id, order_type, subtotal, total, currency, payment_status, created_at)
select plans.key('order', n), 'HM-' || substr(upper(md5('number ' || n)), 1, 4) || '-' || substr(upper(md5('number ' || n)), 5, 4), plans.key('person', n % 100000), 'official', 100, 100, 'GBP', case when n % 1000 = 0 then 'pending' else 'paid' end, now() - n * interval '1 second'
from generate_series(1, 1000000) n on conflict do nothing;
insert into commerce.order_items (id, order_id, kind, market_listing_id, title, quantity, unit_price, total_price)
select plans.key('item', row_number() over ()), o.id, 'market_listing', plans.key('listing', row_number() over ()), 'Thing', 1, 100, 100 from commerce.orders o;
insert into commerce.fulfilments (order_id, order_number, seller_profile_id, status, paid_at)
select o.id, o.order_number, plans.key('person', row_number() over () % 100000), 'delivered', now() from commerce.orders o;
insert into commerce.order_addresses (order_id, shipping_address)
select o.id, '{"name": "N", "line1": "L", "city": "C", "country": "GB"}' from commerce.orders o;
do $$
declare
    index record;
begin
    for index in select x.definition from plans.indexes x loop
        execute index.definition;
    end loop;
end
$$;
