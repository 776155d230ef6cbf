call kernel.policies_of('safety.moderation_reports_staff');
grant select, update (assigned_to, resolution_notes) on safety.moderation_reports_staff to authenticated;
create policy moderator_reads_others on safety.moderation_reports_staff for select to authenticated
    using ((select identity.is_moderator()) and about_id is distinct from (select auth.uid())
        and report_id <> all (array(select safety.my_report_keys())));
create policy moderator_works_on_others on safety.moderation_reports_staff for update to authenticated
    using ((select identity.is_moderator()) and about_id is distinct from (select auth.uid())
        and report_id <> all (array(select safety.my_report_keys()))
        and (assigned_to is null or assigned_to = (select auth.uid()) or (select kernel.has_role('admin'))))
    with check (assigned_to is null or assigned_to = (select auth.uid()) or (select kernel.has_role('admin')));
-- on_report notes whom it is about; policies ask what is about the caller
grant select (report_id, about_id, assigned_to), insert (report_id, about_id) on safety.moderation_reports_staff
    to safety_code;
create policy functions_find_about_caller on safety.moderation_reports_staff for select to safety_code
    using (about_id = (select auth.uid()));
create policy functions_find_taken_by_caller on safety.moderation_reports_staff for select to safety_code
    using (assigned_to = (select auth.uid()));
create policy on_report_notes on safety.moderation_reports_staff for insert to safety_code
    with check (assigned_to is null and report_id in (
        select r.id from safety.moderation_reports r where r.reporter_profile_id = (select auth.uid())));
