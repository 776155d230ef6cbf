-- What is told of requests has times that can be; what is asked of an erased person ends with them.
alter table kernel.dsar_requests
    add constraint received_within_ten_years check (received_at > created_at - interval '10 years' and received_at <= created_at + interval '1 day');
alter table kernel.legal_holds
    add constraint lifted_at_is_a_time check (isfinite(lifted_at));
insert into kernel.transitions (relation, from_state, to_state, by)
select 'kernel.dsar_requests'::regclass, s.state, 'withdrawn', 'system'
from unnest(array['received', 'verifying', 'on_hold', 'processing']) s (state);
comment on column kernel.transitions.by is 'system: owner (the subject of the row), system (jobs and functions with a purpose), eraser (where the subject is erased) or a role of kernel.roles';
