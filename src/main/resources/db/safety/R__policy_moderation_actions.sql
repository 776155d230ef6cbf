call kernel.policies_of('safety.moderation_actions');
grant select on safety.moderation_actions to authenticated;
create policy moderator_reads on safety.moderation_actions for select to authenticated
    using ((select identity.is_moderator()) and about_id is distinct from (select auth.uid()));
-- functions write down what the caller did, and find what is in force
grant select, insert (actor_admin_id, action, target_type, target_id, about_id, category, reason, report_id,
    state_before, undoes)
    on safety.moderation_actions to safety_code;
create policy functions_find on safety.moderation_actions for select to safety_code
    using ((select identity.is_moderator()));
create policy functions_record on safety.moderation_actions for insert to safety_code
    with check (actor_admin_id = (select auth.uid()) and about_id is distinct from (select auth.uid())
        and (select identity.is_moderator()));
