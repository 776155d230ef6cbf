call kernel.policies_of('kernel.growth_counts');
grant select, insert, update, delete on kernel.growth_counts to kernel_code;
create policy functions_work on kernel.growth_counts to kernel_code using (true) with check (true);
