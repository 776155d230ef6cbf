-- Forgets whom views show; lines about questions that named nobody go with it.
alter table kernel.staff_reads no force row level security;
delete from kernel.staff_reads where subject_id is null;
alter table kernel.staff_reads force row level security;
alter table kernel.staff_reads alter column subject_id set not null;
alter table kernel.endpoints
    drop constraint a_view_is_of_ones_own_or_for_all_or_for_staff, drop constraint staff_views_name_their_subjects,
    drop column subjects, drop column own_by, drop column same_for_all, drop column counts_only;
comment on table kernel.staff_reads is 'Who among staff read data of whom, and why: written and committed before they are shown anything. Lines are never changed.';
comment on column kernel.staff_reads.subject_id is 'subject: whose data';
comment on column kernel.staff_reads.what is 'system: which columns, found by which; no value';
