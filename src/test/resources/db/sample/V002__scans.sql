-- What is counted, and what is shown by consent only.
create table sample.scans (
    id uuid primary key default gen_random_uuid(),
    scanner_id uuid not null references identity.people (id) on delete cascade,
    place_id uuid not null references sample.places (id) on delete cascade,
    city text not null,
    scanned_at timestamptz not null default now()
);
create index on sample.scans (scanner_id);
create index on sample.scans (place_id);
create index on sample.scans (scanned_at);
comment on table sample.scans is 'Who scanned the code of which place. Public as released cells only.';
comment on column sample.scans.id is 'system: key';
comment on column sample.scans.scanner_id is 'subject: who scanned';
comment on column sample.scans.place_id is 'location: where';
comment on column sample.scans.city is 'location: in which city';
comment on column sample.scans.scanned_at is 'behaviour: when';
call kernel.register('sample.scans', subject => 'scanner_id', own => true, retain => '30 days');

create table sample.profiles (
    person_id uuid primary key references identity.people (id) on delete cascade,
    nickname text not null constraint nickname_is_not_blank check (nickname ~ '\S'),
    points integer not null default 0 constraint points_are_not_negative check (points >= 0)
);
comment on table sample.profiles is 'How people present themselves, to those who are on the list too, if they agreed to be.';
comment on column sample.profiles.person_id is 'subject: who';
comment on column sample.profiles.nickname is 'profile: the name they chose';
comment on column sample.profiles.points is 'derived: what they collected';
call kernel.register('sample.profiles', subject => 'person_id', own => true);

create table sample.profiles_secrets (
    person_id uuid primary key references sample.profiles (person_id) on delete cascade,
    recovery_code text not null
);
comment on table sample.profiles_secrets is 'What not even a person''s own requests read back.';
comment on column sample.profiles_secrets.person_id is 'subject: whose';
comment on column sample.profiles_secrets.recovery_code is 'secret: lets them in when all else fails';
call kernel.register('sample.profiles_secrets', subject => 'person_id');

insert into kernel.consent_purposes (name, meaning) values
    ('sample_leaderboard', 'Show my nickname and how many points I have, roughly, to everybody.')
on conflict (name) do update set meaning = excluded.meaning; -- it stays when this version is undone
