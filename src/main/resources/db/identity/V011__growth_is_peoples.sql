-- What the kernel counts of a person is counted of a person.
alter table kernel.growth_counts
    add foreign key (person_id) references identity.people (id) on delete cascade;
