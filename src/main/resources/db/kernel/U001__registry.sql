-- Takes the kernel away. Nothing comes back: registrations, endpoints and states are lost with their tables.
drop schema api cascade;
drop schema auth cascade;
drop table kernel.backfills, kernel.migration_checks, kernel.transitions, kernel.endpoints, kernel.registrations,
    kernel.modules, kernel.data_classes;
