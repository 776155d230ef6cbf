call kernel.policies_of('kernel.roles');
grant select, insert, update, delete on kernel.roles to kernel_code;
create policy functions_work on kernel.roles to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.roles to service_role, eraser;
create policy server_reads_catalogue on kernel.roles for select to service_role, eraser using (true);
grant select on kernel.roles to authenticated;
create policy anyone_signed_in_reads on kernel.roles for select to authenticated using (true);
