-- A is an admin, B is not
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002', 'because I want to');
select not kernel.has_role('admin') as ok, 'nobody holds a role that was not granted' as what;
select * from tests.throws($$insert into kernel.role_grants (person_id, role, granted_by)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'admin', 'bbbbbbbb-0000-0000-0000-000000000002')$$,
    '42501', null, 'nobody makes themselves an admin');
select tests.as_admin('aaaaaaaa-0000-0000-0000-000000000001');
select kernel.has_role('admin') as ok, 'an admin is one' as what;
select not kernel.has_role('moderator') as ok, 'and nothing else' as what;
select * from tests.changes($$insert into kernel.role_grants (person_id, role, granted_by)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'moderator', 'aaaaaaaa-0000-0000-0000-000000000001')$$,
    1, 'an admin grants a role');
select * from tests.throws($$insert into kernel.role_grants (person_id, role, granted_by)
    values ('aaaaaaaa-0000-0000-0000-000000000001', 'moderator', 'aaaaaaaa-0000-0000-0000-000000000001')$$,
    '42501', null, 'not to themselves');
select * from tests.throws($$insert into kernel.role_grants (person_id, role, granted_by)
    values ('cccccccc-0000-0000-0000-000000000003', 'moderator', 'bbbbbbbb-0000-0000-0000-000000000002')$$,
    '42501', null, 'nor in the name of another');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select kernel.has_role('moderator') as ok, 'whom it was granted to holds it' as what;
select count(*) = 1 as ok, 'and sees their own grants only' as what from kernel.role_grants;
select tests.as_admin('aaaaaaaa-0000-0000-0000-000000000001', 'no longer needed');
select * from tests.changes($$update kernel.role_grants set revoked_by = 'aaaaaaaa-0000-0000-0000-000000000001',
    revoked_at = now() where person_id = 'bbbbbbbb-0000-0000-0000-000000000002'$$, 1, 'an admin revokes');
select * from tests.changes($$update kernel.role_grants set revoked_by = 'aaaaaaaa-0000-0000-0000-000000000001',
    revoked_at = now() where person_id = 'aaaaaaaa-0000-0000-0000-000000000001'$$, 0, 'but not their own role');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select not kernel.has_role('moderator') as ok, 'and it is gone at once' as what;
select tests.as_anon();
select not kernel.has_role('admin') as ok, 'who is not signed in holds nothing' as what;
select tests.back();
select count(*) = 2 as ok, 'both changes are in the log, with the reason' as what
from kernel.audit_log where relation = 'kernel.role_grants' and actor_id = 'aaaaaaaa-0000-0000-0000-000000000001'
    and reason in ('because the test says so', 'no longer needed') and action in ('insert', 'update');
