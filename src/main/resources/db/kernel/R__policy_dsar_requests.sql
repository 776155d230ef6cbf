call kernel.policies_of('kernel.dsar_requests');
grant select, insert (id, person_id, type, regime, channel, wish, received_at), update (status, extended_at,
    extension_reason, verified_at, verified_how, approved_at, refusal, refusal_text) on kernel.dsar_requests
    to authenticated;
create policy person_reads_own on kernel.dsar_requests for select to authenticated
    using (person_id = (select auth.uid()));
create policy person_asks_for_themselves on kernel.dsar_requests for insert to authenticated
    with check (person_id = (select auth.uid()) and channel = 'self');
create policy support_reads_all on kernel.dsar_requests for select to authenticated
    using ((select kernel.has_role('support')));
create policy support_notes_for_others on kernel.dsar_requests for insert to authenticated
    with check ((select kernel.has_role('support')) and person_id <> (select auth.uid()) and channel <> 'self');
create policy support_works_on_others on kernel.dsar_requests for update to authenticated
    using ((select kernel.has_role('support')) and person_id <> (select auth.uid()))
    with check ((select kernel.has_role('support')) and person_id <> (select auth.uid()));
-- verification, steps and their traces are functions'
grant select, update on kernel.dsar_requests to kernel_code;
create policy functions_read on kernel.dsar_requests for select to kernel_code using (true);
create policy functions_take_on on kernel.dsar_requests for update to kernel_code using (true) with check (true);
