call kernel.policies_of('kernel.endpoints');
grant select, insert, update, delete on kernel.endpoints to kernel_code;
create policy functions_work on kernel.endpoints to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.endpoints to service_role, eraser;
create policy server_reads_catalogue on kernel.endpoints for select to service_role, eraser using (true);
grant select on kernel.endpoints to aggregator;
create policy worker_finds_views on kernel.endpoints for select to aggregator using (true);
