call kernel.policies_of('kernel.cell_sets');
grant select on kernel.cell_sets to aggregator, publisher, service_role;
grant update (released_until) on kernel.cell_sets to aggregator;
grant select, insert, update, delete on kernel.cell_sets to kernel_code;
create policy all_read_contracts on kernel.cell_sets for select to aggregator, publisher, service_role using (true);
create policy worker_moves_on on kernel.cell_sets for update to aggregator using (true);
create policy modules_declare on kernel.cell_sets to kernel_code using (true) with check (true);
