call kernel.policies_of('kernel.limit_counts');
grant select, insert, update, delete on kernel.limit_counts to kernel_code;
create policy functions_work on kernel.limit_counts to kernel_code using (true) with check (true);
