call kernel.policies_of('kernel.erasures');
grant select, insert, update, delete on kernel.erasures to kernel_code;
create policy functions_work on kernel.erasures to kernel_code using (true) with check (true);
