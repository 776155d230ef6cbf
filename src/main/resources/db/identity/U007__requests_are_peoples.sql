-- Requests stay; without people nobody works on them.
alter table kernel.dsar_requests
    alter column person_id drop default,
    drop constraint dsar_requests_person_id_fkey;
alter table kernel.dsar_requests_staff
    drop constraint dsar_requests_staff_claimed_by_fkey,
    drop constraint dsar_requests_staff_vouched_by_fkey;
alter table kernel.limits no force row level security;
delete from kernel.limits l where l.name in ('dsar_requests', 'dsar_codes', 'dsar_links');
alter table kernel.limits force row level security;
