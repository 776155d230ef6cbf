call kernel.policies_of('sample.notes');
grant select, delete, insert (author_id, place_id, title, reply_to, status), update (title, reply_to, status)
    on sample.notes to authenticated;
create policy author_reads_own on sample.notes for select to authenticated
    using (author_id = (select auth.uid()));
create policy moderator_reads_published on sample.notes for select to authenticated
    using (status <> 'draft' and (select kernel.has_role('moderator')));
create policy author_writes_own on sample.notes for insert to authenticated
    with check (author_id = (select auth.uid()));
create policy author_changes_own on sample.notes for update to authenticated
    using (author_id = (select auth.uid()));
create policy moderator_removes_others on sample.notes for update to authenticated
    using (author_id <> (select auth.uid()) and (select kernel.has_role('moderator')));
create policy author_deletes_own on sample.notes for delete to authenticated
    using (author_id = (select auth.uid()));
-- is_live looks
grant select (id, status) on sample.notes to sample_code;
create policy function_looks_at_state on sample.notes for select to sample_code using (true);
