call kernel.policies_of('kernel.suppressions');
grant select, insert, update, delete on kernel.suppressions to kernel_code;
create policy functions_work on kernel.suppressions to kernel_code using (true) with check (true);
