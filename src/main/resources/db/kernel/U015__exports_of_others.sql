-- Forgets what subjects are not told: an export would tell all of it.
alter table kernel.registrations drop column not_for_subject, drop column export_only, drop column export_also;
