call kernel.policies_of('kernel.legal_holds');
grant select, insert (person_id, grounds), update (lifted_at) on kernel.legal_holds to authenticated;
create policy admin_reads_of_others on kernel.legal_holds for select to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()));
create policy admin_holds_others on kernel.legal_holds for insert to authenticated
    with check ((select kernel.has_role('admin')) and person_id <> (select auth.uid())
        and placed_by = (select auth.uid()));
create policy admin_lifts on kernel.legal_holds for update to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()))
    with check ((select kernel.has_role('admin')));
grant select on kernel.legal_holds to kernel_code;
create policy functions_ask on kernel.legal_holds for select to kernel_code using (true);
