-- Takes the audit log and all subject keys away; neither comes back.
drop table kernel.subject_keys, kernel.audit_pending, kernel.audit_log;
