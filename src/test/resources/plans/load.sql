-- A million rows in each table that grows most and 100,000 in others, for PlanDrill, and 100,000 people; of what is public one in a hundred is
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
insert into kernel.role_grants (person_id, role) select plans.key('person', n), r from (values (1, 'admin'), (2, 'moderator'), (4, 'support')) v (n, r);
insert into identity.xp_events (id, actor_id, event_type, points, source, created_at)
select plans.key('xp', n), plans.key('person', n % 100000), 'beacon_scan', 10, 'scan:' || n, now() - n * interval '1 second' from generate_series(1, 1000000) n;
insert into nightlife.beacons (id, slug, title, type, city_id, host_type, creator_id, status, start_at, end_at)
select plans.key('beacon', n), 'b-' || n, 'Beacon ' || n, 'event', (select c.id from nightlife.cities c order by c.id offset n % 24 limit 1), 'venue',
    plans.key('person', n % 100000), case when n % 100 = 0 then 'live' when n % 1000 = 1 then 'pending_review' else 'archived' end,
    now() - n * interval '1 second', now() + (n * 7919::bigint % 86400) * interval '1 second' + interval '1 day'
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
insert into identity.profiles (id, username, city_id)
select plans.key('person', n), 'p_' || n, (select c.id from nightlife.cities c order by c.id limit 1) from generate_series(0, 99999) n;
insert into identity.profile_private (person_id) select plans.key('person', n) from generate_series(0, 99999) n;
insert into kernel.consent_events (id, person_id, purpose, state, notice_version, at)
select plans.key('consent ' || p, n), plans.key('person', n), p, case when n % 3 = 0 then 'withdrawn' else 'given' end, '1', now() - n * interval '1 second'
from generate_series(0, 99999) n, unnest(array['visibility', 'leaderboard']) p;
insert into nightlife.beacons_private (beacon_id, geo_hash) select plans.key('beacon', n), 'gcpvj' from generate_series(1, 100000) n;
insert into nightlife.beacons_staff (beacon_id, last_moderation_at) select plans.key('beacon', n), now() from generate_series(1, 100000) n;
insert into nightlife.beacon_posts_staff (post_id) select plans.key('post', n) from generate_series(1, 100000) n;
insert into nightlife.ticket_listings_staff (listing_id, review_notes) select plans.key('ticket', n), 'fine' from generate_series(1, 100000) n;
insert into nightlife.evidence_events_staff (evidence_id, payload) select plans.key('evidence', n), '{}' from generate_series(1, 100000) n;
insert into nightlife.token_uses (scan_id, token_id, use_number)
select plans.key('scan', n), plans.key('token', n % 100 + 1), n / 100 + 1 from generate_series(1, 100000) n;
-- what is live now, and what ended within the last day
insert into nightlife.live_periods (id, beacon_id, city_id, live_from, live_until)
select plans.key('period', row_number() over ()), b.id, b.city_id, now() - interval '1 day', b.end_at from nightlife.beacons b where b.status = 'live';
insert into nightlife.live_periods (id, beacon_id, listing_id, city_id, live_from)
select plans.key('offer', row_number() over ()), l.beacon_id, l.id, b.city_id, now() - interval '1 day'
from nightlife.ticket_listings l join nightlife.beacons b on b.id = l.beacon_id where l.status = 'live';
insert into nightlife.live_periods (id, beacon_id, city_id, live_from, live_until)
select plans.key('past', n), plans.key('beacon', n), 'london',
    now() - n % 86400 * interval '1 second' - interval '1 hour', now() - n % 86400 * interval '1 second'
from generate_series(1, 100000) n where n % 100 > 0;
-- 47 hours of closed buckets, in each of which 500 beacons were busy; a year of months
insert into kernel.releases (id, cell_set, bucket, published_at)
select row_number() over (order by b, s.name), s.name, b, b + s.bucket
from kernel.cell_sets s, generate_series(1, 188) n, lateral (select date_bin('15 min', now(), timestamptz 'epoch') - n * interval '15 min' as b) t
where s.name like 'nightlife.%';
insert into kernel.releases (id, cell_set, bucket, published_at)
select 1000 + row_number() over (order by n, s.name), s.name, date_trunc('month', now(), 'UTC') - n * interval '1 month', now()
from kernel.cell_sets s, generate_series(1, 12) n where s.bucket = '1 month';
insert into kernel.released_cells (cell_set, bucket, cell, people, release)
select r.cell_set, r.bucket, jsonb_build_object('city_id', c.id), 10, r.id
from kernel.releases r, nightlife.cities c where r.cell_set in ('nightlife.scans_by_city', 'nightlife.sellers_by_city');
insert into kernel.released_cells (cell_set, bucket, cell, people, release)
select r.cell_set, r.bucket, jsonb_build_object('beacon_id', plans.key('beacon', 100 * n)), 10, r.id
from kernel.releases r, generate_series(1, 500) n where r.cell_set = 'nightlife.scans_by_beacon';
insert into kernel.released_cells (cell_set, bucket, cell, people, release)
select r.cell_set, r.bucket, jsonb_build_object('seller_id', plans.key('shop', 100 * n)), 10, r.id
from kernel.releases r, generate_series(1, 1000) n where r.cell_set = 'commerce.buyers_by_seller';
insert into kernel.released_cells (cell_set, bucket, cell, people, release)
select r.cell_set, r.bucket, jsonb_build_object('category', c), 10, r.id
from kernel.releases r, unnest(array['scam', 'hate', 'other']) c where r.cell_set = 'safety.actions_by_category';
insert into kernel.audit_log (id, at, request_id, actor_id, actor_role, reason, action, relation, key, subject_id)
select plans.key('line', n), now() - n * interval '1 second', 'r-' || n, plans.key('person', 1 + n % 2), 'authenticated', 'because', 'update',
    'nightlife.beacons', jsonb_build_object('id', plans.key('beacon', n)), plans.key('person', n % 100000) from generate_series(1, 300000) n;
insert into kernel.staff_reads (id, created_at, actor_id, subject_id, view, what, reason, request_id)
select plans.key('look', n), now() - n * interval '1 second', plans.key('person', 1 + n % 2),
    plans.key('person', n % 100000), 'admin_people', 'read', 'because', 'r-' || n
from generate_series(1, 300000) n;
insert into kernel.dsar_requests (id, person_id, type, status, due_at, received_at, verified_at, verified_how, ended_at)
select plans.key('request', n), plans.key('person', n), 'export', case when n % 1000 = 0 then 'received' else 'completed' end,
    now() + n % 30 * interval '1 day', now(),
    case when n % 1000 > 0 then now() end, case when n % 1000 > 0 then 'fresh_token' end,
    case when n % 1000 > 0 then now() end from generate_series(0, 99999) n;
insert into kernel.dsar_requests_staff (request_id) select plans.key('request', n) from generate_series(0, 99999) n;
insert into kernel.dsar_steps (request_id, place, name, status)
select plans.key('request', n), p, 'STEP', 'done' from generate_series(0, 99999) n, generate_series(1, 3) p;
insert into kernel.dsar_events (id, request_id, event, by)
select plans.key('event', n), plans.key('request', n % 100000), 'received', 'person' from generate_series(0, 299999) n;
insert into kernel.erasure_hits (id, request_id, relation, key)
select plans.key('hit', n), plans.key('request', n), 'nightlife.beacons', '{}' from generate_series(0, 99999) n;
insert into kernel.legal_holds (id, person_id, grounds, lifted_at)
select plans.key('hold', n), plans.key('person', n), 'a court said so', case when n % 100 > 0 then now() end from generate_series(0, 99999) n;
insert into kernel.access_delays (person_id, grounds, ends_at)
select plans.key('person', n), 'a court said so', now() + interval '1 month' from generate_series(0, 9999) n;
insert into commerce.order_contacts (order_id, email) select o.id, 'a@example.org' from commerce.orders o;
insert into commerce.payments (id, order_id, currency, received)
select 'pi_' || o.order_number, o.id, 'GBP', 100 from commerce.orders o where o.payment_status = 'paid';
insert into commerce.payment_events (id, type, kind, order_id, payment_intent, amount, currency, happened_at)
select 'evt_' || o.order_number, 'payment_intent.succeeded', 'paid', o.id, 'pi_' || o.order_number, 100, 'GBP', now()
from commerce.orders o where o.payment_status = 'paid';
insert into commerce.market_sellers_private (seller_id) select plans.key('shop', n) from generate_series(0, 99999) n;
insert into kernel.volunteered_rows (name, day, place, content, release)
select 'identity.leaderboard', current_date, n, jsonb_build_object('username', 'p_' || n, 'level', 1, 'total_xp', 1000 - n), 1 from generate_series(1, 100) n;
do $$
declare
    index record;
begin
    for index in select x.definition from plans.indexes x loop
        execute index.definition;
    end loop;
end
$$;
