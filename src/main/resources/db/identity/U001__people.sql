-- Takes all people away, and with them the keys other tables hold of them. Nothing of it comes back.
alter table kernel.role_grants
    drop constraint role_grants_person_id_fkey,
    drop constraint role_grants_granted_by_fkey,
    drop constraint role_grants_revoked_by_fkey;
alter table kernel.consent_events drop constraint consent_events_person_id_fkey;
alter table kernel.subject_keys drop constraint subject_keys_person_id_fkey;
alter table kernel.counted_people drop constraint counted_people_person_id_fkey;
drop table identity.people;
