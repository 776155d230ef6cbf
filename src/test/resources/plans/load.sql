-- A million rows in each table that grows with use, for PlanDrill: 100,000 people; of what is public one in a hundred is
-- shown, of what waits for somebody one in a thousand waits. Triggers are off; person n is md5('person n').
insert into identity.people (id) select md5('person ' || n)::uuid from generate_series(0, 99999) n;
insert into kernel.role_grants (person_id, role) select md5('person ' || n)::uuid, r from (values (1, 'admin'), (2, 'moderator')) v (n, r);
insert into identity.xp_events (actor_id, event_type, points, source, created_at)
select md5('person ' || n % 100000)::uuid, 'beacon_scan', 10, 'scan:' || n, now() - n * interval '1 second' from generate_series(1, 1000000) n;
insert into nightlife.beacons (id, slug, title, type, city_id, host_type, creator_id, status, start_at, end_at)
select md5('beacon ' || n)::uuid, 'b-' || n, 'Beacon ' || n, 'event', (select c.id from nightlife.cities c order by c.id offset n % 24 limit 1), 'venue',
    md5('person ' || n % 100000)::uuid, case when n % 100 = 0 then 'live' when n % 1000 = 1 then 'pending_review' else 'archived' end, now() - interval '1 day', now() + interval '1 day'
from generate_series(1, 1000000) n;
insert into nightlife.qr_tokens (id, beacon_id, scope, issued_by, expires_at)
select md5('token ' || n)::uuid, md5('beacon ' || n)::uuid, 'check_in', md5('person ' || n % 100000)::uuid, now() + interval '1 day' from generate_series(1, 1000000) n;
insert into nightlife.beacon_scans (beacon_id, scanner_profile_id, city_id, status, scanned_at)
select md5('beacon ' || n)::uuid, md5('person ' || n % 100000)::uuid, 'london', 'valid', now() - n * interval '5 seconds' from generate_series(1, 1000000) n;
insert into nightlife.evidence_events (beacon_id, type, actor_profile_id, source_id)
select md5('beacon ' || n)::uuid, 'qr_scan', md5('person ' || n % 100000)::uuid, gen_random_uuid() from generate_series(1, 1000000) n;
insert into nightlife.beacon_posts (id, beacon_id, author_profile_id, type, body)
select md5('post ' || n)::uuid, md5('beacon ' || n)::uuid, md5('person ' || n % 100000)::uuid, 'comment', 'hello ' || n from generate_series(1, 1000000) n;
insert into nightlife.ticket_listings (id, beacon_id, seller_profile_id, price, status)
select md5('ticket ' || n)::uuid, md5('beacon ' || n)::uuid, md5('person ' || n % 100000)::uuid, 1000, case when n % 100 = 0 then 'live' else 'sold' end from generate_series(1, 1000000) n;
insert into safety.moderation_reports (id, reporter_profile_id, target_type, target_id, category, details, status, created_at)
select md5('report ' || n)::uuid, md5('person ' || n % 100000)::uuid, 'post', md5('post ' || n)::uuid, 'scam', 'look', case when n % 1000 = 0 then 'open' else 'resolved' end, now() - n * interval '1 second'
from generate_series(1, 1000000) n;
insert into safety.moderation_reports_staff (report_id, about_id)
select md5('report ' || n)::uuid, md5('person ' || (n + 1) % 100000)::uuid from generate_series(1, 1000000) n;
insert into safety.moderation_actions (id, actor_admin_id, action, target_type, target_id, about_id, category, reason, created_at)
select md5('action ' || n)::uuid, md5('person 2')::uuid, 'warn', 'post', md5('post ' || n)::uuid, md5('person ' || n % 100000)::uuid, 'scam', 'because', now() - n * interval '1 second' from generate_series(1, 1000000) n;
insert into safety.notices (person_id, action_id, action, target_type, target_id, reason, appeal, appealed_at)
select md5('person ' || n % 100000)::uuid, md5('action ' || n)::uuid, 'warn', 'post', md5('post ' || n)::uuid, 'because', case when n % 1000 = 0 then 'no' end, case when n % 1000 = 0 then now() end from generate_series(1, 1000000) n;
insert into safety.blocks (blocker_id, blocked_id)
select md5('person ' || n % 100000)::uuid, md5('person ' || (n + 1 + n / 100000) % 100000)::uuid from generate_series(1, 1000000) n;
insert into commerce.market_sellers (id, owner_id, display_name, verification_status)
select md5('shop ' || n)::uuid, md5('person ' || n)::uuid, 'Shop ' || n, case when n % 100 = 0 then 'approved' else 'pending' end from generate_series(0, 99999) n;
insert into commerce.market_listings (id, seller_id, title, price, status)
select md5('listing ' || n)::uuid, md5('shop ' || n % 100000)::uuid, 'Thing ' || n, 100, case when n % 100 = 0 then 'live' else 'sold_out' end from generate_series(1, 1000000) n;
insert into commerce.orders (id, order_number, user_id, order_type, subtotal, total, currency, payment_status, created_at)
select md5('order ' || n)::uuid, 'HM-' || substr(upper(md5('number ' || n)), 1, 4) || '-' || substr(upper(md5('number ' || n)), 5, 4), md5('person ' || n % 100000)::uuid, 'official', 100, 100, 'GBP', case when n % 1000 = 0 then 'pending' else 'paid' end, now() - n * interval '1 second'
from generate_series(1, 1000000) n on conflict do nothing;
insert into commerce.order_items (order_id, kind, market_listing_id, title, quantity, unit_price, total_price)
select o.id, 'market_listing', md5('listing ' || row_number() over ())::uuid, 'Thing', 1, 100, 100 from commerce.orders o;
insert into commerce.fulfilments (order_id, order_number, seller_profile_id, status, paid_at)
select o.id, o.order_number, md5('person ' || row_number() over () % 100000)::uuid, 'delivered', now() from commerce.orders o;
insert into commerce.order_addresses (order_id, shipping_address)
select o.id, '{"name": "N", "line1": "L", "city": "C", "country": "GB"}' from commerce.orders o;
