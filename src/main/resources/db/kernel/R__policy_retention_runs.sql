call kernel.policies_of('kernel.retention_runs');
grant select, insert, update, delete on kernel.retention_runs to kernel_code;
create policy functions_work on kernel.retention_runs to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.retention_runs to service_role, eraser;
create policy server_reads_catalogue on kernel.retention_runs for select to service_role, eraser using (true);
