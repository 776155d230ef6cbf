-- Takes role grants and consent history away; neither comes back.
drop table kernel.consent_events, kernel.consent_purposes, kernel.role_grants, kernel.roles;
