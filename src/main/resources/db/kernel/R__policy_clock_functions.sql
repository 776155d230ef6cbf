call kernel.policies_of('kernel.clock_functions');
grant select, insert, update, delete on kernel.clock_functions to kernel_code;
create policy functions_work on kernel.clock_functions to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.clock_functions to service_role, eraser;
create policy server_reads_catalogue on kernel.clock_functions for select to service_role, eraser using (true);
