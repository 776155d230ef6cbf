-- Takes away what erasures need. Erasures that are done stay done; whom they kept out can be brought back.
drop table kernel.suppressions;
drop table kernel.legal_holds;
drop table kernel.processor_notices;
drop table kernel.erasures;
drop table kernel.processors;
drop table kernel.erasure_guards;
drop table kernel.retention_runs;
alter table kernel.registrations drop column aged_by, drop column replacements;
