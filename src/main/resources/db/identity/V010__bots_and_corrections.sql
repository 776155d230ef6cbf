-- How often somebody may begin to connect a bot.
call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('bot_sessions', 'tokens to connect a bot with', '15 minutes', 10, 200, '{}');
