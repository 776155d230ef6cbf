call kernel.policies_of('kernel.release_lease');
grant select, update on kernel.release_lease to aggregator;
create policy worker_takes_the_lease on kernel.release_lease for select to aggregator using (true);
create policy worker_signs_the_lease on kernel.release_lease for update to aggregator using (true);
