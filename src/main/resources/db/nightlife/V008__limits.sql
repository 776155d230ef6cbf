-- How often one may do what floods others. Many people share the address of a venue, so that number is larger.
call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('redemptions', 'QR codes scanned, whatever came of it', '1 minute', 30, 1200, '{}'),
    ('posts', 'posts into threads of beacons', '1 minute', 20, 600, '{my_posts}'),
    ('codes', 'QR codes issued', '1 hour', 500, 5000, '{}');
