-- Takes notices and lines of reads away. What people agreed to stays, with the name of the version.
drop table kernel.access_delays;
drop table kernel.staff_reads;
alter table kernel.endpoints drop column for_staff;
drop table kernel.consent_notices;
