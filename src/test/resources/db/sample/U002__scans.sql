-- Takes scans and profiles away; none of it comes back. What people agreed to stays on record, so the purpose stays
-- too where anybody answered it.
drop table sample.profiles_secrets, sample.profiles, sample.scans;
delete from kernel.consent_purposes p
where p.name = 'sample_leaderboard' and not exists (select from kernel.consent_events e where e.purpose = p.name);
