call kernel.policies_of('kernel.processor_notices');
grant select, insert, update, delete on kernel.processor_notices to kernel_code;
create policy functions_work on kernel.processor_notices to kernel_code using (true) with check (true);
