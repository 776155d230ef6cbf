call kernel.policies_of('kernel.kept_answers');
grant select, insert, update, delete on kernel.kept_answers to kernel_code;
create policy functions_work on kernel.kept_answers to kernel_code using (true) with check (true);
