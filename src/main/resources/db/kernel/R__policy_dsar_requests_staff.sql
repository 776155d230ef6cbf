call kernel.policies_of('kernel.dsar_requests_staff');
grant select, update (claimed_by, claimed_at, vouched_by, evidence, admin_notes) on kernel.dsar_requests_staff
    to authenticated;
create policy support_reads_of_others on kernel.dsar_requests_staff for select to authenticated
    using ((select kernel.has_role('support'))
        and exists (select from kernel.dsar_requests r
            where r.id = request_id and r.person_id <> (select auth.uid())));
create policy support_works_on_others on kernel.dsar_requests_staff for update to authenticated
    using ((select kernel.has_role('support'))
        and exists (select from kernel.dsar_requests r
            where r.id = request_id and r.person_id <> (select auth.uid())))
    with check (coalesce(claimed_by, (select auth.uid())) = (select auth.uid()) or vouched_by is not null);
grant select, insert on kernel.dsar_requests_staff to kernel_code;
create policy functions_read on kernel.dsar_requests_staff for select to kernel_code using (true);
create policy functions_begin on kernel.dsar_requests_staff for insert to kernel_code with check (true);
