-- A writes, B looks, M is a moderator
insert into sample.places (id, name, city, entry_minor, currency)
values ('10000000-0000-0000-0000-000000000000', 'Somewhere', 'Berlin', 1500, 'EUR');
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
insert into api.my_notes (author_id, place_id, title)
values ('aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'first');
select count(*) = 1 and min(status) = 'draft' as ok, 'an author reads their own draft' as what from api.my_notes;
select * from tests.throws($$insert into sample.notes (author_id, place_id, title, status)
    values ('aaaaaaaa-0000-0000-0000-000000000001', '10000000-0000-0000-0000-000000000000', 'x', 'live')$$,
    '23514', 'transition_is_allowed', 'no note begins live');
select * from tests.throws($$insert into api.my_notes (author_id, place_id, title)
    values ('bbbbbbbb-0000-0000-0000-000000000002', '10000000-0000-0000-0000-000000000000', 'x')$$,
    '42501', 'transition_is_yours_to_make', 'nobody writes in the name of another');
select * from tests.throws($$update api.my_notes set status = 'removed'$$,
    '23514', 'transition_is_allowed', 'a draft is not removed');
select * from tests.changes($$update api.my_notes set status = 'live'$$, 1, 'an author publishes');
select * from tests.throws($$update api.my_notes set status = 'removed'$$,
    '42501', 'transition_is_yours_to_make', 'an author does not remove what moderators remove');
select * from tests.throws($$update api.my_notes set title = ' '$$, '23514', 'title_is_not_blank', 'a title says something');
select tests.back();
select count(*) = 0 as ok, 'what authors do to their notes is nobody else''s affair' as what
from kernel.audit_log where relation = 'sample.notes';

select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002', 'because I want to');
select count(*) = 0 as ok, 'nobody reads another''s notes as their own' as what from api.my_notes;
select * from tests.changes($$update sample.notes set title = 'x'$$, 0, 'nobody edits another''s note');
select * from tests.changes($$delete from sample.notes$$, 0, 'nobody deletes another''s note');

select tests.as_moderator('cccccccc-0000-0000-0000-000000000003', null);
select * from tests.throws($$update sample.notes set status = 'removed' where title = 'first'$$,
    '23514', 'reason_is_given', 'a moderator who removes says why');
select tests.as_moderator('cccccccc-0000-0000-0000-000000000003', 'it advertises');
select * from tests.changes($$update sample.notes set status = 'removed' where title = 'first'$$, 1, 'and then removes');
select tests.back();
select count(*) = 1 and min(before ->> 'status') = 'live' and min(after ->> 'status') = 'removed'
    and min(actor_id::text) = 'cccccccc-0000-0000-0000-000000000003'
    and min(subject_id::text) = 'aaaaaaaa-0000-0000-0000-000000000001' as ok, 'which leaves one row' as what
from kernel.audit_log where relation = 'sample.notes' and reason = 'it advertises';

-- M's own note
select tests.as_person('cccccccc-0000-0000-0000-000000000003');
insert into api.my_notes (author_id, place_id, title)
values ('cccccccc-0000-0000-0000-000000000003', '10000000-0000-0000-0000-000000000000', 'mine');
update api.my_notes set status = 'live';
select tests.as_moderator('cccccccc-0000-0000-0000-000000000003', 'I can');
select * from tests.throws($$update api.my_notes set status = 'removed'$$,
    '42501', 'not_on_a_row_of_your_own', 'a moderator does not moderate their own note');
