-- Forgets kept answers and counts: without people nobody asks again.
alter table kernel.kept_answers drop constraint kept_answers_person_id_fkey;
alter table kernel.limit_counts drop constraint limit_counts_person_id_fkey;
truncate kernel.kept_answers, kernel.limit_counts;
