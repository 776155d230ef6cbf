call kernel.policies_of('kernel.backfills');
grant select, insert, update, delete on kernel.backfills to kernel_code;
create policy functions_work on kernel.backfills to kernel_code using (true) with check (true);
