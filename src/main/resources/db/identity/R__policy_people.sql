call kernel.policies_of('identity.people');
grant select on identity.people to authenticated;
create policy person_reads_own on identity.people for select to authenticated using (id = (select auth.uid()));
create policy admin_reads_all on identity.people for select to authenticated using ((select kernel.has_role('admin')));
-- the gate lets people in and finds those who are barred; the seal of the log finds those who are erased
grant select, insert on identity.people to kernel_code;
create policy gate_finds on identity.people for select to kernel_code using (true);
create policy gate_admits on identity.people for insert to kernel_code with check (barred_at is null and erased_at is null);
-- is_visible asks whether somebody may be found
grant select (id, barred_at, erased_at) on identity.people to identity_code;
create policy visibility_is_looked_up on identity.people for select to identity_code
    using (barred_at is null and erased_at is null);
