call kernel.policies_of('sample.profiles');
grant select, insert (person_id, nickname), update (nickname), delete on sample.profiles to authenticated;
create policy person_reads_own on sample.profiles for select to authenticated
    using (person_id = (select auth.uid()));
create policy person_makes_own on sample.profiles for insert to authenticated
    with check (person_id = (select auth.uid()));
create policy person_changes_own on sample.profiles for update to authenticated
    using (person_id = (select auth.uid()));
create policy person_deletes_own on sample.profiles for delete to authenticated
    using (person_id = (select auth.uid()));
-- those who agreed to be seen see each other; nobody else sees them
create policy consenting_read_each_other on sample.profiles for select to authenticated
    using (sample.is_listed_with(person_id));
