-- Tells the kernel's procedures whose script is running, lets a function be written before what it calls, and keeps
-- quiet about what was not there to be dropped.
select pg_catalog.set_config('scrim.module', '${flyway:defaultSchema}', true),
    pg_catalog.set_config('scrim.place', '${scrim:place}', true),
    pg_catalog.set_config('check_function_bodies', 'off', true),
    pg_catalog.set_config('client_min_messages', 'warning', true);
