-- Whom a legal hold or a delay is on, and who placed it, are people.
alter table kernel.legal_holds
    alter column placed_by set default auth.uid(),
    add foreign key (person_id) references identity.people (id) on delete cascade,
    add foreign key (placed_by) references identity.people (id) on delete set null;
alter table kernel.access_delays
    alter column placed_by set default auth.uid(),
    add foreign key (person_id) references identity.people (id) on delete cascade,
    add foreign key (placed_by) references identity.people (id) on delete set null;
-- while somebody's request for restriction holds, what is kept about them is kept and nothing more
alter table identity.people add column restricted_at timestamptz;
comment on column identity.people.restricted_at is 'behaviour: since when their data are only kept, at their request (GDPR Art. 18); null: they are used';
