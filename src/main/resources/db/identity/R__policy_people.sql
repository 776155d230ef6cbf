call kernel.policies_of('identity.people');
grant select, update (barred_at) on identity.people to authenticated;
create policy person_reads_own on identity.people for select to authenticated using (id = (select auth.uid()));
create policy staff_reads_all on identity.people for select to authenticated using ((select identity.is_moderator()));
-- nobody bars themselves, and who is staff is barred by admins only
create policy moderator_bars_others on identity.people for update to authenticated
    using ((select identity.is_moderator()) and id is distinct from (select auth.uid()) and erased_at is null
        and ((select kernel.has_role('admin')) or not kernel.is_staff(id)));
-- the gate lets people in and finds those who are barred; the seal of the log finds those who are erased
grant select, insert on identity.people to kernel_code;
create policy gate_finds on identity.people for select to kernel_code using (true);
create policy gate_admits on identity.people for insert to kernel_code
    with check (barred_at is null and erased_at is null);
-- a request marks who is gone or restricted, and lets a nobody in who takes their place
grant update (erased_at, restricted_at) on identity.people to kernel_code;
create policy requests_mark on identity.people for update to kernel_code using (true) with check (id is not null);
create policy erasure_makes_nobody on identity.people for insert to kernel_code with check (erased_at is not null);
-- is_visible asks whether somebody may be found
grant select (id, barred_at, erased_at, restricted_at) on identity.people to identity_code;
create policy visibility_is_looked_up on identity.people for select to identity_code
    using (barred_at is null and erased_at is null and restricted_at is null);
