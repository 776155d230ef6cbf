-- What people can agree to here. What they decided before, the kernel remembers; the words may have changed since.
call kernel.backfill('kernel.consent_purposes');
insert into kernel.consent_purposes (name, meaning) values
    ('terms', 'I accept the terms of use.'),
    ('visibility', 'Others may find my public profile, and see my name beside what I publish.'),
    ('leaderboard', 'My name and my points, in steps of a hundred, may stand in the public list of the most active people.')
on conflict (name) do update set meaning = excluded.meaning;
