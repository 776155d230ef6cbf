-- What every key of a person refers to. The gate inserts a person on their first valid token.
create table identity.people (
    id uuid primary key,
    created_at timestamptz not null default now(),
    barred_at timestamptz,
    erased_at timestamptz
);
comment on table identity.people is 'Everybody who has ever been signed in. A barred or erased person is refused by the gate for ever.';
comment on column identity.people.id is 'subject: the person; the sub of their tokens';
comment on column identity.people.created_at is 'behaviour: when they were first seen';
comment on column identity.people.barred_at is 'behaviour: since when they are barred; null: they are not';
comment on column identity.people.erased_at is 'system: when they were erased; null: they were not';
-- whom the kernel still speaks of, if there were people here before and they were taken away
insert into identity.people (id)
select g.person_id from kernel.role_grants g
union select g.granted_by from kernel.role_grants g where g.granted_by is not null
union select g.revoked_by from kernel.role_grants g where g.revoked_by is not null
union select e.person_id from kernel.consent_events e
union select k.person_id from kernel.subject_keys k;

alter table kernel.role_grants
    add foreign key (person_id) references identity.people (id) on delete cascade,
    add foreign key (granted_by) references identity.people (id) on delete set null,
    add foreign key (revoked_by) references identity.people (id) on delete set null;
alter table kernel.consent_events
    add foreign key (person_id) references identity.people (id) on delete cascade;
alter table kernel.subject_keys
    add foreign key (person_id) references identity.people (id) on delete cascade;
alter table kernel.counted_people
    add foreign key (person_id) references identity.people (id) on delete cascade;

-- last: keys can be checked against it while it is not under policies yet
call kernel.register('identity.people', subject => 'id', own => true, erase => 'keep',
    basis => 'remembers, by a bare key, whom never to let in again');
