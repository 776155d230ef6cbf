call kernel.policies_of('kernel.consent_notices');
grant select on kernel.consent_notices to anon, authenticated, kernel_code;
grant insert (purpose, version, text, asks_again) on kernel.consent_notices to authenticated;
create policy anyone_reads on kernel.consent_notices for select to anon, authenticated, kernel_code using (true);
create policy admin_adds on kernel.consent_notices for insert to authenticated
    with check ((select kernel.has_role('admin')));
