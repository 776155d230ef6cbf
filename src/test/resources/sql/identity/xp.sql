-- the ledger: A earns, B looks, D is an admin
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select * from tests.throws($$insert into identity.xp_events (actor_id, event_type, points, source)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'purchase', 100, 'x:1')$$, '42501', null, 'nobody pays themselves points');
select * from tests.throws($$select identity.award_xp('bbbbbbbb-0000-0000-0000-000000000002', 'purchase', 100, 'x:1')$$,
    '42501', null, 'nobody calls what pays them');
select * from tests.throws($$select identity.adjust_xp('aaaaaaaa-0000-0000-0000-000000000001', 100, 'x:1')$$,
    '42501', null, 'who is no admin corrects nothing');
select tests.as_admin('dddddddd-0000-0000-0000-000000000004');
select identity.adjust_xp('aaaaaaaa-0000-0000-0000-000000000001', 150, 'ticket:1') is not null as ok,
    'an admin corrects somebody''s points' as what;
select count(*) = 1 as ok, 'and leaves an audit row with the reason' as what
from api.audit_log where object_type = 'identity.xp_events' and reason = 'because the test says so'
    and subject_id = 'aaaaaaaa-0000-0000-0000-000000000001' and after_state ->> 'points' = '150';
select * from tests.throws($$select identity.adjust_xp('dddddddd-0000-0000-0000-000000000004', 100, 'x:1')$$,
    '42501', null, 'an admin does not correct their own');
select * from tests.throws($$update identity.xp_events set points = 1$$, '42501', null, 'an admin changes no line');
select * from tests.throws($$delete from identity.xp_events$$, '42501', null, 'an admin deletes no line');
select count(*) = 1 as ok, 'an admin reads all lines' as what from api.admin_xp_events;
select tests.as_admin('dddddddd-0000-0000-0000-000000000004', null);
select * from tests.throws($$select identity.adjust_xp('aaaaaaaa-0000-0000-0000-000000000001', 100, 'x:2')$$,
    '23514', 'reason_is_given', 'and corrects nothing without a reason');
select tests.back();
select * from tests.throws($$update identity.xp_events set points = 1$$, '42501', 'log_is_append_only', 'not even the owner changes a line');
select * from tests.throws($$truncate identity.xp_events$$, '42501', 'log_is_append_only', 'or empties the ledger');
select identity.award_xp('aaaaaaaa-0000-0000-0000-000000000001', 'purchase', 20, 'order:1') as ok, 'points are paid' as what;
select not identity.award_xp('aaaaaaaa-0000-0000-0000-000000000001', 'purchase', 20, 'order:1') as ok, 'once' as what;
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select balance = 170 and total_events = 2 as ok, 'a person reads their balance' as what from api.xp_balances;
select array_agg(amount order by balance_after) = '{150,20}' or array_agg(amount order by balance_after) = '{20,150}' as ok,
    'and their ledger under its older name' as what from api.xp_ledger;
select count(*) = 0 as ok, 'staff views show them nothing' as what from api.admin_xp_events;
select count(*) = 0 as ok, 'nor does the log' as what from api.audit_log;
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select count(*) = 0 as ok, 'a person reads nobody else''s balance' as what from api.xp_balances;
select count(*) = 0 as ok, 'nor ledger' as what from api.xp_ledger;
-- the leaderboard
select tests.back();
insert into identity.profiles (id, username) values ('aaaaaaaa-0000-0000-0000-000000000001', 'ann');
set local role aggregator;
select count(*) = 0 as ok, 'who did not agree is not on the leaderboard' as what from kernel.list_people('identity.leaderboard');
reset role;
insert into kernel.consent_events (person_id, purpose, state, notice_version)
values ('aaaaaaaa-0000-0000-0000-000000000001', 'leaderboard', 'given', '2026-11');
set local role aggregator;
select count(*) = 1 and min(content::text) = '{"total_xp": 100, "username": "ann"}' as ok,
    'who agreed is, by name and points in steps of a hundred and nothing else' as what from kernel.list_people('identity.leaderboard');
reset role;
-- roles
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002', 'I want to');
select * from tests.throws($$insert into kernel.role_grants (person_id, role, granted_by)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'admin', 'bbbbbbbb-0000-0000-0000-000000000002')$$, '42501', null,
    'nobody grants themselves a role');
select not identity.is_admin() and not identity.is_moderator() as ok, 'an ordinary person is no staff' as what;
select tests.as_admin('dddddddd-0000-0000-0000-000000000004');
select identity.is_admin() and identity.is_moderator() as ok, 'an admin is' as what;
insert into kernel.role_grants (person_id, role, granted_by)
values ('bbbbbbbb-0000-0000-0000-000000000002', 'moderator', 'dddddddd-0000-0000-0000-000000000004');
select count(*) = 2 as ok, 'an admin sees who holds which role' as what from api.admin_role_grants;
select count(*) >= 3 as ok, 'and everybody there is' as what from api.admin_people;
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select identity.is_moderator() and not identity.is_admin() as ok, 'who was granted a role has it at once' as what;
select count(*) = 0 as ok, 'who is no admin does not see who holds which role' as what from api.admin_role_grants;
