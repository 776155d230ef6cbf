call kernel.policies_of('kernel.subject_keys');
grant select, insert, update, delete on kernel.subject_keys to kernel_code;
create policy functions_work on kernel.subject_keys to kernel_code using (true) with check (true);
