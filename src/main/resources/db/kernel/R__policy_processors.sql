call kernel.policies_of('kernel.processors');
grant select, insert, update, delete on kernel.processors to kernel_code;
create policy functions_work on kernel.processors to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.processors to service_role, eraser;
create policy server_reads_catalogue on kernel.processors for select to service_role, eraser using (true);
