call kernel.policies_of('kernel.released_cells');
grant select on kernel.released_cells to publisher;
grant insert on kernel.released_cells to aggregator;
create policy views_read_cells on kernel.released_cells for select to publisher using (true);
create policy worker_adds_cells on kernel.released_cells for insert to aggregator with check (true);
