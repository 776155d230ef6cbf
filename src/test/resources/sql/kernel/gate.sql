select kernel.admit('{"role": "anon"}') is not true as ok, 'who is not signed in is not remembered' as what;
select kernel.admit('{"role": "authenticated", "sub": "aaaaaaaa-0000-0000-0000-000000000001"}') as ok, 'a newcomer is let in' as what;
select count(*) = 1 as ok, 'and remembered' as what from identity.people where id = 'aaaaaaaa-0000-0000-0000-000000000001';
select kernel.admit('{"role": "authenticated", "sub": "aaaaaaaa-0000-0000-0000-000000000001"}') as ok, 'and let in again' as what;
update identity.people set barred_at = now() where id = 'aaaaaaaa-0000-0000-0000-000000000001';
select * from tests.throws($$select kernel.admit('{"role": "authenticated", "sub": "aaaaaaaa-0000-0000-0000-000000000001"}')$$,
    '28000', 'person_is_barred', 'who is barred is refused');
update identity.people set erased_at = now() where id = 'aaaaaaaa-0000-0000-0000-000000000001';
select * from tests.throws($$select kernel.admit('{"role": "authenticated", "sub": "aaaaaaaa-0000-0000-0000-000000000001"}')$$,
    '28000', 'person_is_erased', 'who was erased is refused for ever');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select * from tests.throws($$select kernel.admit('{"role": "authenticated", "sub": "bbbbbbbb-0000-0000-0000-000000000009"}')$$,
    '42501', null, 'only the gate asks');
select * from tests.throws($$select set_config('role', 'service_role', true)$$, '42501', null, 'who is somebody stays who they are');
