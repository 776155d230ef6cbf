-- Takes all people away. The kernel keeps their role grants, consents and keys; who was barred or erased is forgotten.
alter table kernel.role_grants
    drop constraint role_grants_person_id_fkey,
    drop constraint role_grants_granted_by_fkey,
    drop constraint role_grants_revoked_by_fkey;
alter table kernel.consent_events drop constraint consent_events_person_id_fkey;
alter table kernel.subject_keys drop constraint subject_keys_person_id_fkey;
alter table kernel.counted_people drop constraint counted_people_person_id_fkey;
alter table kernel.counted_people no force row level security;
delete from kernel.counted_people;
alter table kernel.counted_people force row level security;
drop table identity.people;
