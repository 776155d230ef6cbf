call kernel.policies_of('kernel.editions');
grant select, insert, update, delete on kernel.editions to kernel_code;
create policy functions_work on kernel.editions to kernel_code using (true) with check (true);
grant select, insert, update (rows), delete on kernel.editions to aggregator;
create policy worker_keeps_editions on kernel.editions to aggregator using (true) with check (true);
