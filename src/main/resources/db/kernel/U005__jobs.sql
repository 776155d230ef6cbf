-- Takes the job table and all work not yet done away.
drop table kernel.scheduled_tasks;
