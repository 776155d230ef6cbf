call kernel.policies_of('sample.reports');
grant select, insert (reporter_id, note_id, text, status), update (status) on sample.reports to authenticated;
create policy reporter_reads_own on sample.reports for select to authenticated
    using (reporter_id = (select auth.uid()));
create policy moderator_reads_queue on sample.reports for select to authenticated
    using ((select kernel.has_role('moderator')));
create policy reporter_reports on sample.reports for insert to authenticated
    with check (reporter_id = (select auth.uid()));
create policy moderator_resolves_others on sample.reports for update to authenticated
    using (reporter_id <> (select auth.uid()) and (select kernel.has_role('moderator')));
