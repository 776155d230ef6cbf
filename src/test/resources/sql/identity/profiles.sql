-- A and B are ordinary people, D is an admin
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
insert into api.my_profile (username, bio) values ('ann', 'hello');
insert into api.my_private_profile (is_18_plus) values (true);
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
insert into api.my_profile (username) values ('bob');

select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
select count(*) = 1 and min(username) = 'ann' as ok, 'a person reads their own profile' as what from api.my_profile;
select count(*) = 1 as ok, 'a person finds nobody else who did not agree to be found' as what from api.profiles;
select * from tests.changes($$update api.my_profile set bio = 'hi' where username = 'ann'$$, 1, 'a person edits their own profile');
select * from tests.changes($$update api.my_profile set bio = 'x' where username = 'bob'$$, 0, 'a person edits no other profile');
select role = 'user' and roles = '{}' and xp = 0 as ok, 'role, roles and points are derived' as what from api.my_profile;
select * from tests.throws($$update api.my_profile set role = 'admin'$$, '0A000', null, 'a person does not set their role');
select * from tests.throws($$update api.my_profile set xp = 9$$, '0A000', null, 'a person does not set their points');
select * from tests.throws($$insert into api.my_profile (id, username, role) values ('aaaaaaaa-0000-0000-0000-000000000003', 'x_x', 'admin')$$,
    '0A000', null, 'nobody inserts a profile with a role');
select * from tests.throws($$insert into identity.profiles (id, username) values ('aaaaaaaa-0000-0000-0000-000000000003', 'x_x')$$,
    '42501', null, 'nobody makes a profile of somebody else');
select * from tests.throws($$update identity.profiles set id = 'bbbbbbbb-0000-0000-0000-000000000002'$$, '42501', null,
    'nobody gives their profile to somebody else');
select * from tests.throws($$update identity.profile_private set email = 'a@example.org', email_verified_at = now()$$, '42501', null,
    'nobody writes their verified address');
select * from tests.throws($$select * from identity.profile_secrets$$, '42501', null, 'nobody reads secrets, not even their own');
select is_18_plus and email is null and not consent_accepted as ok, 'a person reads what only they see' as what
from api.my_private_profile;
select * from tests.throws($$insert into api.my_profile (username) values ('ann_two')$$, '23505', 'profiles_pkey',
    'a person has one profile');
select * from tests.throws($$update api.my_profile set username = 'Capital Letters'$$, '23514',
    'username_is_3_to_30_letters_digits_or_underscores', 'a name keeps the rule it is named after');
select * from tests.throws($$update api.my_profile set username = 'bob'$$, '23505', 'username_is_free', 'a name is one person''s');
select char_length(identity.start_bot_session()) = 64 as ok, 'a person gets a token for the bot' as what;

-- who agrees to be found is found, and no more when they do not
select tests.as_anon();
select count(*) = 0 as ok, 'nobody is found who did not agree' as what from api.profiles where username = 'ann';
select tests.as_person('aaaaaaaa-0000-0000-0000-000000000001');
insert into kernel.consent_events (person_id, purpose, state, notice_version)
values ('aaaaaaaa-0000-0000-0000-000000000001', 'visibility', 'given', '2026-11');
select state = 'given' as ok, 'a person reads what they agreed to' as what from api.my_consents where purpose = 'visibility';
select count(*) >= 3 as ok, 'and what they could agree to' as what from api.my_consents;
select * from tests.throws($$insert into kernel.consent_events (person_id, purpose, state, notice_version)
    values ('bbbbbbbb-0000-0000-0000-000000000002', 'visibility', 'given', '2026-11')$$, '42501', null, 'nobody agrees for somebody else');
select * from tests.throws($$update kernel.consent_events set state = 'withdrawn'$$, '42501', null, 'nobody rewrites what they agreed to');
select tests.as_anon();
select count(*) = 1 as ok, 'who agreed is found by their name' as what from api.profiles where username = 'ann';
select count(*) = 0 as ok, 'who did not agree is still not found' as what from api.profiles where username = 'bob';
select tests.back();
select required_filters = '{id,username}' as ok, 'who is not signed in has to name one of id and username' as what
from kernel.endpoints where name = 'profiles';
select tests.as_anon();
select array_agg(k order by k) = '{avatar_url,bio,city_id,id,username}' as ok,
    'a public profile is id, username, avatar, bio, city' as what
from (select jsonb_object_keys(to_jsonb(p)) k from api.profiles p where p.username = 'ann') keys;
select * from tests.throws($$select * from api.my_profile$$, '42501', null, 'without a token there is no own profile');
select * from tests.throws($$select created_at from identity.profiles$$, '42501', null, 'who is not signed in reads public columns only');
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select count(*) = 2 as ok, 'a person finds themselves and those who agreed' as what from api.profiles;
select count(*) = 0 as ok, 'a person reads nobody else''s private part' as what
from identity.profile_private where person_id = 'aaaaaaaa-0000-0000-0000-000000000001';
select tests.back();
update identity.people set barred_at = now() where id = 'aaaaaaaa-0000-0000-0000-000000000001';
select tests.as_anon();
select count(*) = 0 as ok, 'a barred person is not found' as what from api.profiles where username = 'ann';
select tests.back();
select * from tests.throws($$select kernel.admit('{"role":"authenticated","sub":"aaaaaaaa-0000-0000-0000-000000000001"}')$$,
    '28000', 'person_is_barred', 'nor let in');

-- a verified address comes from the token and from nowhere else
select tests.back();
select kernel.admit('{"role":"authenticated","sub":"bbbbbbbb-0000-0000-0000-000000000002","email":"Bob@Example.org","email_verified":false}')
    and not exists (select from identity.profile_private where email = 'bob@example.org') as ok, 'an address that is not verified is not kept' as what;
select kernel.admit('{"role":"authenticated","sub":"bbbbbbbb-0000-0000-0000-000000000002","email":"no address","email_verified":true}')
    as ok, 'what is no address keeps nobody out' as what;
select kernel.admit('{"role":"authenticated","sub":"bbbbbbbb-0000-0000-0000-000000000002","email":"Bob@Example.org","email_verified":true}') as ok, 'a verified address is kept' as what;
select tests.as_person('bbbbbbbb-0000-0000-0000-000000000002');
select email = 'bob@example.org' as ok, 'for the person alone' as what from api.my_private_profile;
