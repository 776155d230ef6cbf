-- What the kernel keeps of a request is kept of a person.
alter table kernel.kept_answers
    add foreign key (person_id) references identity.people (id) on delete cascade;
alter table kernel.limit_counts
    add foreign key (person_id) references identity.people (id) on delete cascade;
