-- Takes away the purposes nobody has decided on. A decision is proof and stays, and with it its purpose.
alter table kernel.consent_purposes no force row level security;
alter table kernel.consent_events no force row level security;
delete from kernel.consent_purposes p
where p.name in ('terms', 'visibility', 'leaderboard')
    and not exists (select from kernel.consent_events e where e.purpose = p.name);
alter table kernel.consent_events force row level security;
alter table kernel.consent_purposes force row level security;
