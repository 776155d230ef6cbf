-- Takes kept answers away: a request repeated under its key is done again. Counts and changed limits are gone too.
drop table kernel.limit_counts, kernel.limits, kernel.kept_answers;
