call kernel.policies_of('kernel.counted_people');
grant select, insert, delete on kernel.counted_people to aggregator;
create policy worker_recalls on kernel.counted_people for select to aggregator using (true);
create policy worker_remembers on kernel.counted_people for insert to aggregator with check (true);
create policy worker_forgets on kernel.counted_people for delete to aggregator using (true);
