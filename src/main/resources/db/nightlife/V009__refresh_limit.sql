-- Asking for a release that the clock would make anyway needs no haste.
call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('refreshes', 'buckets that are over asked for before the clock comes to it', '30 seconds', 1, 1, '{}');
