call kernel.policies_of('kernel.audit_pending');
grant select, insert, update, delete on kernel.audit_pending to kernel_code;
create policy functions_work on kernel.audit_pending to kernel_code using (true) with check (true);
