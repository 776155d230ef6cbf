call kernel.policies_of('identity.profile_private');
grant select, insert (person_id, is_18_plus), update (is_18_plus) on identity.profile_private to authenticated;
create policy person_reads_own on identity.profile_private for select to authenticated
    using (person_id = (select auth.uid()));
create policy person_makes_own on identity.profile_private for insert to authenticated
    with check (person_id = (select auth.uid()));
create policy person_edits_own on identity.profile_private for update to authenticated
    using (person_id = (select auth.uid())) with check (person_id = (select auth.uid()));
-- remember_verified_email writes the caller's, connect_bot that of whoever holds the token
grant select, insert (person_id, email, email_verified_at, telegram_id, telegram_username),
    update (email, email_verified_at, telegram_id, telegram_username) on identity.profile_private to identity_code;
-- letter_address and verified_email find where the server's letters go, the last one too
create policy functions_read on identity.profile_private for select to identity_code
    using (person_id = (select auth.uid()) or (select auth.role()) in ('service_role', 'eraser'));
create policy functions_make on identity.profile_private for insert to identity_code
    with check (person_id = (select auth.uid()) or (select auth.role()) = 'service_role');
create policy functions_edit on identity.profile_private for update to identity_code
    using (person_id = (select auth.uid()) or (select auth.role()) = 'service_role');
