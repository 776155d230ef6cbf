call kernel.policies_of('kernel.releases');
grant select on kernel.releases to aggregator, publisher;
grant insert on kernel.releases to aggregator;
create policy worker_and_views_read_releases on kernel.releases for select to aggregator, publisher using (true);
create policy worker_adds_releases on kernel.releases for insert to aggregator with check (true);
-- kernel.release_age finds out what is still read, and how long buckets are
grant select (id, cell_set, bucket, published_at) on kernel.releases to kernel_code;
create policy retention_compares on kernel.releases for select to kernel_code using (true);
