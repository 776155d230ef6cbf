call kernel.policies_of('kernel.dsar_exports');
-- what is done about a request is written by functions alone
grant select, insert, update, delete on kernel.dsar_exports to kernel_code;
create policy functions_work on kernel.dsar_exports to kernel_code using (true) with check (true);
