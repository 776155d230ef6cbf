-- seven people are warned and one of them is barred; what the public learns of it, when the month is over
create function town.n_th(n integer) returns uuid language sql immutable as
    $$select format('00000000-0000-0000-0e00-00000000000%s', n)::uuid$$;
grant execute on function town.n_th(integer) to public;
select tests.as_person(town.n_th(n)) from generate_series(1, 7) n;
-- who came this month does not count in it
select tests.back();
update identity.people set created_at = now() - interval '2 months' where id <> town.n_th(7);
select tests.as_moderator(town.m());
select count(safety.moderate('warn', 'user', town.n_th(n))) = 7 as ok, 'seven are warned' as what from generate_series(1, 7) n;
select count(safety.moderate('warn', 'user', town.n_th(1))) = 1 as ok, 'one of them twice' as what;
select safety.moderate('ban_user', 'user', town.n_th(2)) is not null as ok, 'and one is barred' as what;
select tests.back();
select count(*) = 1 and bool_and(cell = '{"category": "other"}' and people = 6) as ok, 'each who was here before counts once, also who is barred' as what
from kernel.count_bucket('safety.actions_by_category', date_trunc('month', now(), 'UTC'), interval '0');
select kernel.bucket_of('1 month', '2026-03-31 23:59+00') = '2026-03-01 00:00+00' and kernel.bucket_of('15 min', '2026-03-31 23:59+00') = '2026-03-31 23:45+00' as ok,
    'a month is a calendar month, other buckets are parts of a day' as what;
select released_until = date_trunc('month', now(), 'UTC') as ok, 'it is over when the next begins' as what from kernel.cell_sets where name = 'safety.actions_by_category';
select count(*) = 0 as ok, 'until then nothing of it is due' as what
from kernel.next_bucket(date_trunc('month', now(), 'UTC') + interval '27 days') where cell_set = 'safety.actions_by_category';
select * from tests.throws($$update kernel.cell_sets set bucket = '2 months' where name = 'safety.actions_by_category'$$, '23514', 'buckets_fill_a_day_or_are_a_month', 'two months are no bucket');
select * from tests.throws($$update kernel.cell_sets set bucket = '30 days' where name = 'safety.actions_by_category'$$, '23514', 'buckets_fill_a_day_or_are_a_month', 'nor are thirty days');
select tests.as_anon();
select count(*) = 0 as ok, 'so the public sees nothing yet' as what from api.moderation_transparency;
select tests.back();
insert into kernel.releases (id, cell_set, bucket, published_at) values (999999, 'safety.actions_by_category', '2026-03-01 00:00+00', now());
insert into kernel.released_cells (cell_set, bucket, cell, people, release) values ('safety.actions_by_category', '2026-03-01 00:00+00', '{"category": "scam"}', 10, 999999);
select tests.as_anon();
select month = '2026-03-01' and category = 'scam' and affected = 10 as ok, 'and later how many were affected' as what from api.moderation_transparency;
