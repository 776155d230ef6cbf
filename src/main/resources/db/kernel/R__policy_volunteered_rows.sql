call kernel.policies_of('kernel.volunteered_rows');
grant select on kernel.volunteered_rows to publisher;
grant select (name, day), insert, delete on kernel.volunteered_rows to aggregator;
create policy views_read_lists on kernel.volunteered_rows for select to publisher using (true);
create policy worker_finds_old_lists on kernel.volunteered_rows for select to aggregator using (true);
create policy worker_adds_lists on kernel.volunteered_rows for insert to aggregator with check (true);
create policy worker_drops_old_lists on kernel.volunteered_rows for delete to aggregator using (true);
