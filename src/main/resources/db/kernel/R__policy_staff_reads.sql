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
call kernel.policies_of('kernel.access_delays');
grant select, insert (person_id, grounds, ends_at), delete on kernel.access_delays to authenticated;
create policy admin_reads_of_others on kernel.access_delays for select to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()));
create policy admin_delays_others on kernel.access_delays for insert to authenticated
    with check ((select kernel.has_role('admin')) and person_id <> (select auth.uid()) and placed_by = (select auth.uid()));
create policy admin_ends on kernel.access_delays for delete to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()));
grant select on kernel.access_delays to kernel_code;
create policy functions_ask on kernel.access_delays for select to kernel_code using (true);
