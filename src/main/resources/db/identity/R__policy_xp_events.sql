call kernel.policies_of('identity.xp_events');
grant select on identity.xp_events to authenticated;
create policy person_reads_own on identity.xp_events for select to authenticated using (actor_id = (select auth.uid()));
create policy admin_reads_all on identity.xp_events for select to authenticated
    using ((select kernel.has_role('admin')));
-- award_xp adds what was earned, adjust_xp what an admin corrects in somebody else's
grant select (id, actor_id, event_type, points, source), insert (actor_id, event_type, points, source, metadata)
    on identity.xp_events to identity_code;
create policy functions_pay on identity.xp_events for insert to identity_code
    with check (event_type <> 'admin_adjustment' and points > 0);
create policy admin_corrects_others on identity.xp_events for insert to identity_code
    with check (event_type = 'admin_adjustment' and (select kernel.has_role('admin'))
        and actor_id <> (select auth.uid()));
create policy admin_gets_the_key on identity.xp_events for select to identity_code
    using (event_type = 'admin_adjustment' and (select kernel.has_role('admin')));
-- take_back_xp finds what was paid for a purchase
create policy functions_find_purchases on identity.xp_events for select to identity_code
    using (event_type = 'purchase');
create policy functions_take_back on identity.xp_events for insert to identity_code
    with check (event_type = 'purchase' and points < 0);
