-- Leaves open requests of erased people open, and lets requests be received at any time there is.
delete from kernel.transitions where relation = 'kernel.dsar_requests'::regclass and to_state = 'withdrawn' and by = 'system';
alter table kernel.legal_holds drop constraint lifted_at_is_a_time;
alter table kernel.dsar_requests drop constraint received_within_ten_years;
comment on column kernel.transitions.by is 'system: owner (the subject of the row), system (jobs and functions with a purpose) or a role of kernel.roles';
