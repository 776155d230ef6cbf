-- lines are written by note_staff_read and read through my_access_log; admins read all but those about themselves
call kernel.policies_of('kernel.staff_reads');
grant select, insert on kernel.staff_reads to kernel_code;
create policy functions_note on kernel.staff_reads for insert to kernel_code with check (true);
create policy functions_read on kernel.staff_reads for select to kernel_code using (true);
grant select on kernel.staff_reads to authenticated;
-- whom an investigation is about learns nothing of it here either
create policy admin_reads_all on kernel.staff_reads for select to authenticated
    using ((select kernel.has_role('admin')) and (subject_id is distinct from (select auth.uid())
        or created_at < (select kernel.delayed_since((select auth.uid())))));
