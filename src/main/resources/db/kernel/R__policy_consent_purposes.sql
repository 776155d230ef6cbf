call kernel.policies_of('kernel.consent_purposes');
grant select, insert, update, delete on kernel.consent_purposes to kernel_code;
create policy functions_work on kernel.consent_purposes to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.consent_purposes to service_role, eraser;
create policy server_reads_catalogue on kernel.consent_purposes for select to service_role, eraser using (true);
grant select on kernel.consent_purposes to anon, authenticated;
create policy anyone_reads on kernel.consent_purposes for select to anon, authenticated using (true);
