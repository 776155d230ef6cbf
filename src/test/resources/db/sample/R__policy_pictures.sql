call kernel.policies_of('sample.pictures');
grant select, delete, insert (note_id, caption) on sample.pictures to authenticated;
create policy author_reads_own on sample.pictures for select to authenticated
    using (note_id in (select n.id from sample.notes n where n.author_id = (select auth.uid())));
create policy anyone_signed_in_reads_live on sample.pictures for select to authenticated
    using (sample.is_live(note_id));
create policy author_adds_to_own on sample.pictures for insert to authenticated
    with check (note_id in (select n.id from sample.notes n where n.author_id = (select auth.uid())));
create policy author_deletes_own on sample.pictures for delete to authenticated
    using (note_id in (select n.id from sample.notes n where n.author_id = (select auth.uid())));
