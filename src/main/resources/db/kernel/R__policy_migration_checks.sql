call kernel.policies_of('kernel.migration_checks');
grant select, insert, update, delete on kernel.migration_checks to kernel_code;
create policy functions_work on kernel.migration_checks to kernel_code using (true) with check (true);
