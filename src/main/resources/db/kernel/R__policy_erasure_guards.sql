call kernel.policies_of('kernel.erasure_guards');
grant select, insert, update, delete on kernel.erasure_guards to kernel_code;
create policy functions_work on kernel.erasure_guards to kernel_code using (true) with check (true);
-- the server and the eraser read what exists; none of it is about a person
grant select on kernel.erasure_guards to service_role, eraser;
create policy server_reads_catalogue on kernel.erasure_guards for select to service_role, eraser using (true);
