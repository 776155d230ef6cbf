-- Forgets how much people wrote: without people nobody writes.
alter table kernel.growth_counts drop constraint growth_counts_person_id_fkey;
truncate kernel.growth_counts;
