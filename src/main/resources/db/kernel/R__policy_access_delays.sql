call kernel.policies_of('kernel.access_delays');
grant select, insert (person_id, grounds, ends_at), delete on kernel.access_delays to authenticated;
create policy admin_reads_of_others on kernel.access_delays for select to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()));
create policy admin_delays_others on kernel.access_delays for insert to authenticated
    with check ((select kernel.has_role('admin')) and person_id <> (select auth.uid())
        and placed_by = (select auth.uid()));
create policy admin_ends on kernel.access_delays for delete to authenticated
    using ((select kernel.has_role('admin')) and person_id <> (select auth.uid()));
grant select on kernel.access_delays to kernel_code;
create policy functions_ask on kernel.access_delays for select to kernel_code using (true);
