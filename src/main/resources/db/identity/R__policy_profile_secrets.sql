call kernel.policies_of('identity.profile_secrets');
grant select, insert (person_id, bot_token_hash, bot_token_expires_at), update (bot_token_hash, bot_token_expires_at)
    on identity.profile_secrets to identity_code;
create policy functions_read on identity.profile_secrets for select to identity_code
    using (person_id = (select auth.uid()) or (select auth.role()) = 'service_role');
create policy functions_make on identity.profile_secrets for insert to identity_code
    with check (person_id = (select auth.uid()));
create policy functions_edit on identity.profile_secrets for update to identity_code
    using (person_id = (select auth.uid()) or (select auth.role()) = 'service_role');
