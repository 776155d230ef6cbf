call kernel.policies_of('kernel.dsar_codes');
-- what is done about a request is written by functions alone
grant select, insert, update, delete on kernel.dsar_codes to kernel_code;
create policy functions_work on kernel.dsar_codes to kernel_code using (true) with check (true);
