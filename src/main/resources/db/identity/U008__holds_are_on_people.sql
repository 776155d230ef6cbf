-- Holds and delays stay, and speak of people no more; restrictions are forgotten.
alter table kernel.legal_holds
    alter column placed_by drop default,
    drop constraint legal_holds_person_id_fkey,
    drop constraint legal_holds_placed_by_fkey;
alter table kernel.access_delays
    alter column placed_by drop default,
    drop constraint access_delays_person_id_fkey,
    drop constraint access_delays_placed_by_fkey;
alter table identity.people drop column restricted_at;
