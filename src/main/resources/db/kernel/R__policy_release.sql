-- Who reaches the tables of the releases: the worker adds, the owner of published views reads, nobody changes.
call kernel.policies_of('kernel.cell_sets');
grant select on kernel.cell_sets to aggregator, publisher, service_role;
grant update (released_until) on kernel.cell_sets to aggregator;
grant select, insert, update, delete on kernel.cell_sets to kernel_code;
create policy all_read_contracts on kernel.cell_sets for select to aggregator, publisher, service_role using (true);
create policy worker_moves_on on kernel.cell_sets for update to aggregator using (true);
create policy modules_declare on kernel.cell_sets to kernel_code using (true) with check (true);

call kernel.policies_of('kernel.volunteer_sets');
grant select on kernel.volunteer_sets to aggregator, service_role;
grant update (released_on) on kernel.volunteer_sets to aggregator;
grant select, insert, update, delete on kernel.volunteer_sets to kernel_code;
create policy all_read_contracts on kernel.volunteer_sets for select to aggregator, service_role using (true);
create policy worker_moves_on on kernel.volunteer_sets for update to aggregator using (true);
create policy modules_declare on kernel.volunteer_sets to kernel_code using (true) with check (true);

call kernel.policies_of('kernel.releases');
grant select on kernel.releases to aggregator, publisher;
grant insert on kernel.releases to aggregator;
create policy worker_and_views_read_releases on kernel.releases for select to aggregator, publisher using (true);
create policy worker_adds_releases on kernel.releases for insert to aggregator with check (true);

call kernel.policies_of('kernel.released_cells');
grant select on kernel.released_cells to publisher;
grant insert on kernel.released_cells to aggregator;
create policy views_read_cells on kernel.released_cells for select to publisher using (true);
create policy worker_adds_cells on kernel.released_cells for insert to aggregator with check (true);

call kernel.policies_of('kernel.counted_people');
grant select, insert, delete on kernel.counted_people to aggregator;
create policy worker_recalls on kernel.counted_people for select to aggregator using (true);
create policy worker_remembers on kernel.counted_people for insert to aggregator with check (true);
create policy worker_forgets on kernel.counted_people for delete to aggregator using (true);

call kernel.policies_of('kernel.volunteered_rows');
grant select on kernel.volunteered_rows to publisher;
grant select (name, day), insert, delete on kernel.volunteered_rows to aggregator;
create policy views_read_lists on kernel.volunteered_rows for select to publisher using (true);
create policy worker_finds_old_lists on kernel.volunteered_rows for select to aggregator using (true);
create policy worker_adds_lists on kernel.volunteered_rows for insert to aggregator with check (true);
create policy worker_drops_old_lists on kernel.volunteered_rows for delete to aggregator using (true);

call kernel.policies_of('kernel.release_lease');
grant select, update on kernel.release_lease to aggregator;
create policy worker_takes_the_lease on kernel.release_lease for select to aggregator using (true);
create policy worker_signs_the_lease on kernel.release_lease for update to aggregator using (true);

-- after R__policy_kernel_tables, which lets the kernel's functions at it
grant select, insert, update (rows), delete on kernel.editions to aggregator;
create policy worker_keeps_editions on kernel.editions to aggregator using (true) with check (true);
grant select on kernel.endpoints to aggregator;
create policy worker_finds_views on kernel.endpoints for select to aggregator using (true);
-- kernel.release_age finds out what is still read, and how long buckets are
grant select (id, cell_set, bucket, published_at) on kernel.releases to kernel_code;
create policy retention_compares on kernel.releases for select to kernel_code using (true);
