call kernel.policies_of('safety.notices');
grant select, update (appeal, appealed_at) on safety.notices to authenticated;
create policy person_reads_own on safety.notices for select to authenticated using (person_id = (select auth.uid()));
create policy person_appeals on safety.notices for update to authenticated
    using (person_id = (select auth.uid())) with check (person_id = (select auth.uid()));
create policy moderator_reads_appeals on safety.notices for select to authenticated
    using ((select identity.is_moderator()) and appealed_at is not null);
grant insert (person_id, action_id, action, target_type, target_id, reason) on safety.notices to safety_code;
create policy functions_tell on safety.notices for insert to safety_code
    with check (person_id <> (select auth.uid()) and (select identity.is_moderator()));
