-- Takes away the requests of people about their data. What was exported and erased stays so.
drop table kernel.dsar_requests_staff;
delete from kernel.transitions where relation = 'kernel.dsar_requests'::regclass;
drop table kernel.dsar_requests;
drop table kernel.dsar_refusals;
drop table kernel.dsar_regimes;
