-- What else people can agree to, and what they are told before they do.
call kernel.backfill('kernel.consent_purposes');
insert into kernel.consent_purposes (name, meaning) values
    ('location', 'My city may stand in my public profile.'),
    ('push', 'Messages may be pushed to my devices.'),
    ('analytics', 'How I use the service may be counted to improve it.')
on conflict (name) do update set meaning = excluded.meaning;
call kernel.backfill('kernel.consent_notices');
insert into kernel.consent_notices (purpose, version, text) values
    ('terms', '2026-11', 'You agree to the terms of use. Without them there is no account; you can close it at any time.'),
    ('visibility', '2026-11', 'Others may find your public profile and see your name beside what you publish. Until you agree nobody is told that you are here, and when you take it back nobody is from that moment on.'),
    ('leaderboard', '2026-11', 'Your name and your points, in steps of a hundred, may stand in the public list of the most active people. When you take it back you are gone from the next list, a day later at most.'),
    ('location', '2026-11', 'The city you call yours may stand in your public profile. When you take it back it is gone from there at once.'),
    ('push', '2026-11', 'Messages may be pushed to your devices, through the makers of those devices. When you take it back nothing more is sent.'),
    ('analytics', '2026-11', 'How you use the service may be counted, together with others, to improve it. When you take it back you count no more.');
