-- What is asked about a person's data is about a person, and so is who works on it.
alter table kernel.dsar_requests
    alter column person_id set default auth.uid(),
    add foreign key (person_id) references identity.people (id) on delete cascade;
alter table kernel.dsar_requests_staff
    add foreign key (claimed_by) references identity.people (id) on delete set null,
    add foreign key (vouched_by) references identity.people (id) on delete set null;
-- requests are answered by people, codes by letters: neither needs haste
call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('dsar_requests', 'requests about one''s own data', '1 hour', 10, 50, '{}'),
    ('dsar_codes', 'one-time codes sent or tried for such a request', '15 minutes', 10, 50, '{}'),
    ('dsar_links', 'archives asked for by their link', '15 minutes', 20, 50, '{}');
