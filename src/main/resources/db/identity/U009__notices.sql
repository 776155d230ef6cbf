-- Takes the notices away, and the purposes that nobody has decided on.
alter table kernel.consent_purposes no force row level security;
alter table kernel.consent_notices no force row level security;
alter table kernel.consent_events no force row level security;
delete from kernel.consent_notices n where n.version = '2026-11';
delete from kernel.consent_purposes p where p.name in ('location', 'push', 'analytics')
    and not exists (select from kernel.consent_events e where e.purpose = p.name);
alter table kernel.consent_events force row level security;
alter table kernel.consent_notices force row level security;
alter table kernel.consent_purposes force row level security;
