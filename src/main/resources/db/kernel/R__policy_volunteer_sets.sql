call kernel.policies_of('kernel.volunteer_sets');
grant select on kernel.volunteer_sets to aggregator, service_role;
grant update (released_on) on kernel.volunteer_sets to aggregator;
grant select, insert, update, delete on kernel.volunteer_sets to kernel_code;
create policy all_read_contracts on kernel.volunteer_sets for select to aggregator, service_role using (true);
create policy worker_moves_on on kernel.volunteer_sets for update to aggregator using (true);
create policy modules_declare on kernel.volunteer_sets to kernel_code using (true) with check (true);
