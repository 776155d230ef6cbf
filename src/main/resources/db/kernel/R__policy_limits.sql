call kernel.policies_of('kernel.limits');
grant select, insert, update, delete on kernel.limits to kernel_code;
create policy functions_work on kernel.limits to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.limits to service_role, eraser;
create policy server_reads_catalogue on kernel.limits for select to service_role, eraser using (true);
