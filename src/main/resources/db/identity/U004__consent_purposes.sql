-- Takes away the purposes nobody has decided on. A decision is proof and stays, and with it its purpose; so does a
-- purpose on which a list rests.
delete from kernel.consent_purposes p
where p.name in ('terms', 'visibility', 'leaderboard')
    and not exists (select from kernel.consent_events e where e.purpose = p.name)
    and not exists (select from kernel.volunteer_sets v where v.consent = p.name);
