insert into kernel.consent_purposes (name, meaning) values ('to_be_tested', 'Be part of a test.');
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select not kernel.consented('to_be_tested') as ok, 'who was not asked has not agreed' as what;
insert into kernel.consent_events (person_id, purpose, state, notice_version)
values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'given', '1');
select kernel.consented('to_be_tested') as ok, 'consent counts at once' as what;
insert into kernel.consent_events (person_id, purpose, state, notice_version)
values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'withdrawn', '1');
select not kernel.consented('to_be_tested') as ok, 'and so does its end' as what;
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'withdrawn', '2')$$, 0, 'what was said last and is said again is no second line');
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'given', '1')$$, 1, 'what is said anew is');
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'given', '1')$$, 0, 'once');
select * from tests.changes($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'given', '2')$$, 1, 'and so is consent to another notice');
select * from tests.throws($$update kernel.consent_events set state = 'given'$$, '42501', null, 'nobody rewrites what they said');
select * from tests.throws($$delete from kernel.consent_events$$, '42501', null, 'nobody unsays it');
select * from tests.throws($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'to_be_tested', 'given', '1')$$, '42501', null, 'nobody consents for another');
select * from tests.throws($$insert into kernel.consent_events (person_id, purpose, state, notice_version, at)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'to_be_tested', 'given', '1', now() - interval '1 day')$$,
    '42501', null, 'nobody consents for yesterday');
select * from tests.throws($$select kernel.has_consented('bbbbbbbb-0000-0000-0000-000000000002', 'to_be_tested')$$,
    '42501', null, 'nobody asks what another agreed to');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select count(*) = 0 as ok, 'nobody reads what another agreed to' as what from kernel.consent_events;
select tests.back();
select * from tests.throws($$update kernel.consent_events set state = 'given'$$, '42501', 'log_is_append_only', 'not even the owner rewrites it');
select count(*) = 0 as ok, 'what people agree to is their own affair' as what from kernel.audit_log where relation = 'kernel.consent_events';
