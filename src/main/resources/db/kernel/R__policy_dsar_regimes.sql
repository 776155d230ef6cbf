call kernel.policies_of('kernel.dsar_regimes');
grant select on kernel.dsar_regimes to anon, authenticated, publisher, kernel_code;
create policy anyone_reads on kernel.dsar_regimes for select to anon, authenticated, publisher, kernel_code
    using (true);
