call kernel.policies_of('kernel.audit_log');
grant select, insert, update, delete on kernel.audit_log to kernel_code;
create policy functions_work on kernel.audit_log to kernel_code using (true) with check (true);
-- admins read the log through api.audit_log, which opens what is sealed for them alone
grant select on kernel.audit_log to authenticated;
-- of themselves they read what others are told of themselves
create policy admin_reads_all on kernel.audit_log for select to authenticated
    using ((select kernel.has_role('admin')) and (subject_id is distinct from (select auth.uid())
        or at < (select kernel.delayed_since((select auth.uid()))) and kernel.is_told(relation)));
