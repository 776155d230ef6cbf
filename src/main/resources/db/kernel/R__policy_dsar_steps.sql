call kernel.policies_of('kernel.dsar_steps');
-- what is done about a request is written by functions alone
grant select, insert, update, delete on kernel.dsar_steps to kernel_code;
create policy functions_work on kernel.dsar_steps to kernel_code using (true) with check (true);
-- people read what happened to their requests, support all of it
grant select on kernel.dsar_steps to authenticated;
create policy who_sees_the_request_reads on kernel.dsar_steps for select to authenticated
    using (exists (select from kernel.dsar_requests r where r.id = request_id));
