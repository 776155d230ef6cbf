call kernel.policies_of('kernel.scheduled_tasks');
grant select, insert, update, delete on kernel.scheduled_tasks to kernel_code;
create policy functions_work on kernel.scheduled_tasks to kernel_code using (true) with check (true);
create policy job_library_works on kernel.scheduled_tasks to jobs using (true) with check (true);
