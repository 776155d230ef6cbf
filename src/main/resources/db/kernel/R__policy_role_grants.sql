call kernel.policies_of('kernel.role_grants');
grant select, insert (id, person_id, role, granted_by), update (revoked_by, revoked_at) on kernel.role_grants
    to authenticated;
create policy person_reads_own on kernel.role_grants for select to authenticated
    using (person_id = (select auth.uid()));
create policy admin_reads_all on kernel.role_grants for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_grants_to_others on kernel.role_grants for insert to authenticated
    with check ((select kernel.has_role('admin')) and granted_by = (select auth.uid())
        and person_id <> (select auth.uid()) and revoked_at is null);
create policy admin_revokes_from_others on kernel.role_grants for update to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()) and revoked_at is null)
    with check (revoked_by = (select auth.uid()) and revoked_at is not null);
-- has_role looks up the caller's; the command line makes the first admin
grant select, insert on kernel.role_grants to kernel_code;
create policy functions_read on kernel.role_grants for select to kernel_code using (true);
create policy command_line_grants on kernel.role_grants for insert to kernel_code
    with check (granted_by is null and revoked_at is null);
