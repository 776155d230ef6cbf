call kernel.policies_of('kernel.dsar_refusals');
grant select on kernel.dsar_refusals to anon, authenticated, publisher, kernel_code;
create policy anyone_reads on kernel.dsar_refusals for select to anon, authenticated, publisher, kernel_code
    using (true);
