call kernel.policies_of('identity.profiles');
grant select (id, username, avatar_url, bio, city_id) on identity.profiles to anon;
grant select, insert (id, username, avatar_url, bio, city_id), update (username, avatar_url, bio, city_id)
    on identity.profiles to authenticated;
-- that somebody is a member at all is sensitive: only who agreed to be found is found
create policy anyone_finds_the_visible on identity.profiles for select to anon, authenticated
    using (identity.is_visible(id));
create policy person_reads_own on identity.profiles for select to authenticated using (id = (select auth.uid()));
create policy admin_reads_all on identity.profiles for select to authenticated
    using ((select kernel.has_role('admin')));
create policy person_makes_own on identity.profiles for insert to authenticated with check (id = (select auth.uid()));
create policy person_edits_own on identity.profiles for update to authenticated
    using (id = (select auth.uid())) with check (id = (select auth.uid()));
grant select (id, username) on identity.profiles to identity_code;
create policy name_is_looked_up on identity.profiles for select to identity_code using (username is not null);
