-- A and B write notes, M is a moderator; three rows an hour, four a day, 4000 bytes
insert into sample.places (id, name, city, entry_minor, currency)
values ('10000000-0000-0000-0000-000000000000', 'Somewhere', 'Berlin', 1500, 'EUR');
select rows_per_hour > 0 and bytes_per_day > 0 as ok, 'a table that is registered has a limit' as what
from kernel.growth_limits where relation = 'sample.notes'::regclass;
update kernel.growth_limits set (rows_per_hour, rows_per_day, bytes_per_day) = (3, 4, 4000)
where relation = 'sample.notes'::regclass;
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
insert into api.my_notes (author_id, place_id, title)
select 'aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'note ' || n from generate_series(1, 2) n;
select * from tests.throws($$insert into api.my_notes (author_id, place_id, title)
    select 'aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'note ' || n from generate_series(3, 4) n$$,
    'PT429', 'too_many_rows', 'rows of one statement count one by one');
select * from tests.changes($$update api.my_notes set title = 'changed' where title = 'note 1'$$, 1, 'a third row');
select * from tests.throws($$update api.my_notes set title = 'again' where title = 'changed'$$,
    'PT429', 'too_many_rows', 'changes count like new rows');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select * from tests.changes($$insert into api.my_notes (author_id, place_id, title)
    values ('bbbbbbbb-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000000', 'mine')$$, 1,
    'what one person wrote does not count for another');
select * from tests.throws($$insert into api.my_notes (author_id, place_id, title)
    values ('bbbbbbbb-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000000', repeat('x', 5000))$$,
    'PT429', 'too_many_rows', 'few rows may be too large');
select * from tests.throws($$update api.my_notes set title = repeat('x', 5000)$$,
    'PT429', 'too_many_rows', 'also those that grow');
select tests.back();
update kernel.growth_counts set hour_started_at = hour_started_at - interval '1 hour';
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select * from tests.changes($$update api.my_notes set title = 'later' where title = 'changed'$$, 1, 'in the next hour there is room again');
select * from tests.throws($$update api.my_notes set title = 'too late' where title = 'later'$$,
    'PT429', 'too_many_rows', 'until it is too much for the day');
select tests.back();
update kernel.growth_counts set hour_started_at = hour_started_at - interval '23 hours';
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select * from tests.changes($$update api.my_notes set title = 'next day' where title = 'later'$$, 1, 'which ends');

select tests.as_moderator('aaaaaaaa-0000-0000-0000-000000000001');
select * from tests.changes($$insert into sample.notes (author_id, place_id, title)
    select 'aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'm' from generate_series(1, 25)$$, 25,
    'who holds a role writes ten times as much');
select * from tests.throws($$insert into sample.notes (author_id, place_id, title)
    select 'aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'm' from generate_series(1, 25)$$,
    'PT429', 'too_many_rows', 'and no more');

select tests.back();
update kernel.growth_limits set bytes_per_day = 1 where relation is null;
select tests.as_person('cccccccc-0000-0000-0000-000000000003');
select * from tests.throws($$insert into sample.notes (author_id, place_id, title)
    values ('cccccccc-0000-0000-0000-000000000003', '10000000-0000-0000-0000-000000000000', 'x')$$,
    'PT429', 'too_many_rows', 'there is a limit over all tables');
select tests.back();
select * from tests.changes($$update sample.notes set title = 'x' where title = 'next day'$$, 1, 'which is for people');

-- rights are used whatever somebody has written elsewhere
insert into kernel.consent_purposes (name, meaning) values ('to_be_full', 'Be part of a test.');
update kernel.growth_limits set rows_per_hour = 1 where relation = 'kernel.consent_events'::regclass;
select tests.as_person('cccccccc-0000-0000-0000-000000000003');
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('cccccccc-0000-0000-0000-000000000003', 'to_be_full', 'given', '1')$$, 1, 'consent does not need room in all tables');
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('cccccccc-0000-0000-0000-000000000003', 'to_be_full', 'withdrawn', '1')$$, 1, 'what was given is taken back');
select * from tests.throws($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('cccccccc-0000-0000-0000-000000000003', 'to_be_full', 'given', '1')$$, 'PT429', 'too_many_rows', 'the next consent is one too many');
select tests.back();
