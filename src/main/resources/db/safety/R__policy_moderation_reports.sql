call kernel.policies_of('safety.moderation_reports');
grant select, insert (id, reporter_profile_id, target_type, target_id, category, details), update (status)
    on safety.moderation_reports to authenticated;
create policy reporter_reads_own on safety.moderation_reports for select to authenticated
    using (reporter_profile_id = (select auth.uid()));
create policy moderator_reads_others on safety.moderation_reports for select to authenticated
    using ((select identity.is_moderator()) and id <> all (array(select safety.reports_about_me())));
create policy person_reports on safety.moderation_reports for insert to authenticated
    with check (reporter_profile_id = (select auth.uid()) and status = 'open');
create policy moderator_decides_on_others on safety.moderation_reports for update to authenticated
    using ((select identity.is_moderator()) and reporter_profile_id is distinct from (select auth.uid())
        and id <> all (array(select safety.reports_about_me())));
-- functions find the caller's own, and the case that an act of moderation follows
grant select on safety.moderation_reports to safety_code;
create policy functions_find_own on safety.moderation_reports for select to safety_code
    using (reporter_profile_id = (select auth.uid()));
create policy functions_find_taken on safety.moderation_reports for select to safety_code
    using ((select identity.is_moderator()) and status = 'investigating');
