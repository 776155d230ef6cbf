-- Takes away what was done about requests: archives, codes, steps and what people could read of it.
drop table kernel.dsar_export_parts;
drop table kernel.dsar_exports;
drop table kernel.dsar_codes;
drop table kernel.dsar_steps;
drop table kernel.dsar_events;
