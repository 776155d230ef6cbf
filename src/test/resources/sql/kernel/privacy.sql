-- A and B are people, S and T support. What people ask to be done with their data, and how it is taken on.
create table tests.asked (id uuid, is_new boolean);
create table tests.sent (address text, code text);
create table tests.called (id uuid, is_new boolean);
grant select, insert, delete on tests.asked, tests.sent, tests.called to public;
select kernel.dsar_due('2026-01-31 10:00Z', '1 month') = '2026-03-01 00:00Z' as ok, 'a month from the 31st ends with the last day of a shorter one' as what;
select kernel.dsar_due('2026-06-01 23:59Z', '1 month') = '2026-07-02 00:00Z' as ok, 'and else with the day of the same number' as what;
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
insert into tests.asked select * from kernel.ask_privacy('export');
select (select is_new from tests.asked) and not (select is_new from kernel.ask_privacy('export'))
    and (select id from kernel.ask_privacy('export')) = (select id from tests.asked) as ok, 'who asks twice has asked once' as what;
select is_new as ok, 'for something else they ask anew' as what from kernel.ask_privacy('delete');
select count(*) = 2 and bool_and(status = 'received' and due_at > now() + interval '27 days' and due_at < now() + interval '33 days') as ok,
    'they see what they asked and until when it is due' as what from api.my_dsar_requests;
select array_agg(event || ' by ' || by order by at) = '{received by person,received by person}' as ok, 'and what happened' as what from api.my_dsar_events;
select * from tests.throws($$select kernel.ask_privacy('rectify')$$, '23514', 'what_to_rectify_is_said', 'a correction says what');
select * from tests.throws($$select kernel.ask_privacy('forget')$$, '23514', 'type_is_known', 'of the kinds there are');
select * from tests.throws($$select kernel.ask_privacy('restrict', null, 'moon')$$, '23503', 'dsar_requests_regime_fkey', 'under a law there is');
select * from tests.changes($$update kernel.dsar_requests set status = 'processing', verified_how = 'fresh_token', verified_at = now()$$, 0, 'nobody verifies themselves');
select * from tests.throws($$insert into kernel.dsar_requests (person_id, type) values ('bbbbbbbb-0000-0000-0000-000000000002', 'delete')$$, '42501', 'transition_is_yours_to_make', 'or asks in the name of another');
select kernel.verify_by_token((select id from tests.asked)) = 'received' as ok, 'a token that does not say when they signed in shows nothing' as what;
select * from tests.throws($$select kernel.make_code((select id from tests.asked))$$, '42501', null, 'nor do they make codes');
select count(*) = 0 as ok, 'people see nothing of what support notes' as what from kernel.dsar_requests_staff;
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select count(*) = 0 as ok, 'others see no requests' as what from kernel.dsar_requests;
select count(*) = 0 as ok, 'nor what happened to them' as what from kernel.dsar_events;
select kernel.verify_by_token((select id from tests.asked)) is null and kernel.verify_by_code((select id from tests.asked), '0') is null
    and kernel.vouch((select id from tests.asked)) is null and kernel.make_link((select id from tests.asked), '1 hour') is null as ok, 'nor act on them' as what;
select count(*) = 0 as ok, 'and who is not support has no queue' as what from api.dsar_queue;
-- by a code
select tests.back();
insert into identity.profile_private (person_id, email, email_verified_at) values ('aaaaaaaa-0000-0000-0000-000000000001', 'a@example.org', now());
select tests.as_server('a test');
insert into tests.sent select * from kernel.make_code((select id from tests.asked));
select address = 'a@example.org' and code ~ '^[0-9]{8}$' as ok, 'a code goes to the verified address' as what from tests.sent;
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select status = 'verifying' and waits_since is not null as ok, 'the clock stands until it comes back' as what from api.my_dsar_requests where type = 'export';
select bool_and(kernel.verify_by_code((select id from tests.asked), n::text) = 'verifying') as ok, 'a wrong one opens nothing' as what from generate_series(1, 5) n;
select kernel.verify_by_code((select id from tests.asked), (select code from tests.sent)) = 'verifying' as ok, 'after five the right one is too late' as what;
select * from tests.throws(format('select kernel.verify_by_code(%L, %L)', (select id from tests.asked),
    (select code from tests.sent)), '23514', 'only_what_waits_is_verified', 'and gone');
select tests.as_server('a test');
delete from tests.sent;
insert into tests.sent select * from kernel.make_code((select id from tests.asked));
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select kernel.verify_by_code((select id from tests.asked), (select code from tests.sent)) = 'processing' as ok, 'a new one takes it on' as what;
select status = 'processing' and verified_how = 'code' and waits_since is null as ok, 'and the clock runs' as what from api.my_dsar_requests where type = 'export';
select tests.back();
select count(*) = 1 as ok, 'an export is put to work' as what from kernel.scheduled_tasks where task_name = 'kernel.export' and task_instance = (select id::text from tests.asked);
-- by two agents
select tests.as_staff('55555555-0000-0000-0000-000000000005', 'support', 'they called');
select * from tests.throws($$select kernel.ask_privacy_for('bbbbbbbb-0000-0000-0000-000000000002', 'delete', 'phone', now(), null)$$, '23514', 'support_says_how_it_came', 'support says what shows it');
insert into tests.called select * from kernel.ask_privacy_for('bbbbbbbb-0000-0000-0000-000000000002', 'delete', 'phone', now() - interval '3 days', 'called from the number we know');
select r.received_at < now() - interval '2 days' and q.evidence = 'called from the number we know' as ok, 'support notes when and how it came' as what
from kernel.dsar_requests r join api.dsar_queue q using (id) where r.id = (select id from tests.called);
select * from tests.throws($$select kernel.ask_privacy_for('55555555-0000-0000-0000-000000000005', 'export', 'phone', now(), 'I know myself')$$, '42501', null, 'not for themselves');
select kernel.vouch((select id from tests.called)) = 'verifying' as ok, 'one agent is not enough' as what;
select * from tests.throws($$select kernel.vouch((select id from tests.called))$$, '23514', 'two_agents_vouch', 'nor one of them twice');
select * from tests.throws($$update kernel.dsar_requests set status = 'processing', verified_how = 'code', verified_at = now() where id = (select id from tests.called)$$, '23514', 'verified_by_what_shows_it', 'nor may they say that a code came');
select * from tests.throws($$update kernel.dsar_requests set status = 'processing' where id = (select id from tests.called)$$, '23514', 'nothing_is_done_without_verification', 'without it nothing is done');
select tests.as_staff('66666666-0000-0000-0000-000000000006', 'support', 'I heard it too');
select kernel.vouch((select id from tests.called)) = 'processing' as ok, 'a second takes it on' as what;
select tests.back();
select count(*) = 0 as ok, 'a deletion waits for approval' as what from kernel.scheduled_tasks where task_name = 'kernel.delete';
select tests.as_staff('66666666-0000-0000-0000-000000000006', 'support', 'nothing speaks against it');
select * from tests.changes($$update kernel.dsar_requests set extended_at = now(), extension_reason = 'many systems' where id = (select id from tests.called)$$, 1, 'time can be extended');
select due_at > now() + interval '80 days' as ok, 'by two months' as what from kernel.dsar_requests where id = (select id from tests.called);
select * from tests.throws($$update kernel.dsar_requests set extended_at = now() + interval '1 s', extension_reason = 'more' where id = (select id from tests.called)$$, '23514', 'extended_once', 'once');
select * from tests.throws($$update kernel.dsar_requests set status = 'rejected' where id = (select id from tests.called)$$, '23514', 'rejection_gives_its_reason', 'a rejection gives its legal reason');
select * from tests.changes($$update kernel.dsar_requests set approved_at = now() where id = (select id from tests.called)$$, 1, 'support approves');
select * from tests.throws($$update kernel.dsar_requests set status = 'received' where id = (select id from tests.called)$$, '23514', 'transition_is_allowed', 'nothing goes back');
select tests.back();
select count(*) = 1 as ok, 'and then it is put to work' as what from kernel.scheduled_tasks where task_name = 'kernel.delete';
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select array_agg(event || ' by ' || by order by at) = '{received by support,verifying by support,verified by support,processing by support,extended by support,approved by support}' as ok,
    'the person reads all of it' as what from api.my_dsar_events;
select kernel.withdraw((select id from tests.called)) = 'withdrawn' as ok, 'and may withdraw while nothing is done' as what;
select kernel.withdraw((select id from tests.asked)) is null as ok, 'their own' as what;
select * from tests.throws($$delete from kernel.dsar_events$$, '42501', null, 'what happened stays');
