call kernel.policies_of('nightlife.cities');
grant select on nightlife.cities to anon, authenticated, service_role, publisher;
create policy anyone_reads on nightlife.cities for select to anon, authenticated, service_role, publisher using (true);
