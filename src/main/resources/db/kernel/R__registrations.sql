-- The kernel holds itself to its own rules. What only migrations, the release worker or the job library write
-- leaves no audit row; what says who may do what does.
call kernel.register('kernel.data_classes', audit => false);
call kernel.register('kernel.modules', audit => false);
call kernel.register('kernel.registrations', audit => false);
call kernel.register('kernel.endpoints', audit => false);
call kernel.register('kernel.transitions', audit => false);
call kernel.register('kernel.clock_functions', audit => false);
call kernel.register('kernel.migration_checks', audit => false);
call kernel.register('kernel.backfills', audit => false);
call kernel.register('kernel.roles');
call kernel.register('kernel.role_grants', subject => 'person_id');
call kernel.register('kernel.consent_purposes');
call kernel.register('kernel.consent_events', subject => 'person_id', own => true, erase => 'anonymise',
    basis => 'proof that consent was given (GDPR Art. 7(1))', retain => '6 years');
call kernel.append_only('kernel.consent_events');
call kernel.register('kernel.audit_log', subject => 'subject_id', erase => 'keep',
    basis => 'accountability (GDPR Art. 5(2)); values about an erased person are unreadable', retain => '7 years',
    audit => false, not_for_subject => '{reason}');
call kernel.export_only('kernel.audit_log',
    'kernel.is_told(relation) and at < (select kernel.delayed_since((select kernel.subject_in_hand())))');
call kernel.append_only('kernel.audit_log');
-- the eraser puts a tombstone in place of a person, and can do nothing else here
grant update (actor_id, on_behalf_of, subject_id) on kernel.audit_log to eraser;
call kernel.register('kernel.audit_pending', audit => false);
call kernel.register('kernel.subject_keys', subject => 'person_id', audit => false);
call kernel.register('kernel.cell_sets', audit => false);
call kernel.register('kernel.releases', audit => false, retain => '2 days');
call kernel.register('kernel.released_cells', audit => false, retain => '2 days');
call kernel.append_only('kernel.releases');
call kernel.append_only('kernel.released_cells');
call kernel.register('kernel.counted_people', subject => 'person_id', retain => '1 hour', audit => false);
call kernel.register('kernel.volunteer_sets', audit => false);
call kernel.register('kernel.volunteered_rows', audit => false, retain => '2 days');
call kernel.register('kernel.editions', audit => false, retain => '1 day');
call kernel.register('kernel.release_lease', audit => false);
call kernel.register('kernel.scheduled_tasks', audit => false);
call kernel.register('kernel.kept_answers', subject => 'person_id', own => true, retain => '1 day', audit => false);
call kernel.register('kernel.limits', audit => true);
call kernel.register('kernel.limit_counts', subject => 'person_id', own => true, retain => '1 day', audit => false);
call kernel.register('kernel.growth_limits');
call kernel.register('kernel.growth_counts', subject => 'person_id', own => true, retain => '2 days', audit => false);
call kernel.register('kernel.dsar_regimes', audit => false);
call kernel.register('kernel.dsar_refusals', audit => false);
call kernel.register('kernel.dsar_requests', subject => 'person_id', own => true, erase => 'keep', retain => '3 years',
    basis => 'shows that requests were answered, and in time (GDPR Art. 5(2), 12)');
call kernel.register('kernel.dsar_requests_staff', via => 'request_id', retain => '3 years',
    basis => 'legitimate interest', not_for_subject => '{*}');
call kernel.register('kernel.dsar_events', via => 'request_id', erase => 'keep', retain => '3 years', audit => false,
    basis => 'shows that requests were answered, and in time (GDPR Art. 5(2), 12)');
call kernel.append_only('kernel.dsar_events');
call kernel.register('kernel.dsar_steps', via => 'request_id', erase => 'keep', retain => '3 years', audit => false,
    basis => 'shows that requests were answered, and in time (GDPR Art. 5(2), 12)');
call kernel.register('kernel.dsar_codes', via => 'request_id', retain => '1 day', audit => false);
call kernel.register('kernel.dsar_exports', via => 'request_id', retain => '30 days', audit => false);
call kernel.retain_from('kernel.dsar_exports', 'expires_at');
call kernel.register('kernel.dsar_export_parts', via => 'request_id', retain => '30 days', audit => false);
call kernel.register('kernel.consent_notices');
call kernel.register('kernel.staff_reads', subject => 'subject_id', erase => 'keep', retain => '3 years',
    audit => false,
    basis => 'accountability (GDPR Art. 5(2)); an erased person is nobody there', not_for_subject => '{reason}');
call kernel.append_only('kernel.staff_reads');
call kernel.export_only('kernel.staff_reads',
    'created_at < (select kernel.delayed_since((select kernel.subject_in_hand())))');
grant update (actor_id, subject_id) on kernel.staff_reads to eraser;
call kernel.register('kernel.access_delays', subject => 'person_id', retain => '1 year', basis => 'legal obligation',
    not_for_subject => '{*}');
call kernel.register('kernel.retention_runs', audit => false);
call kernel.register('kernel.erasure_guards', audit => false);
call kernel.register('kernel.processors', audit => false);
call kernel.register('kernel.erasures', via => 'request_id', erase => 'keep', audit => false,
    basis => 'until the erasure is done, whose last step takes it away');
call kernel.register('kernel.erasure_hits', via => 'request_id', erase => 'keep', retain => '30 days', audit => false,
    basis => 'so that support can look at rows of others which name an erased person', not_for_subject => '{*}');
call kernel.retain_from('kernel.erasure_hits', 'found_at');
call kernel.register('kernel.processor_notices', via => 'request_id', erase => 'keep', retain => '3 years',
    audit => false, basis => 'shows that processors were told (GDPR Art. 19)');
call kernel.register('kernel.legal_holds', subject => 'person_id', erase => 'keep', retain => '10 years',
    basis => 'establishment, exercise or defence of legal claims (GDPR Art. 17(3)(e))', not_for_subject => '{*}');
call kernel.register('kernel.suppressions', audit => false);
-- from when their time counts, where it is not from created_at
call kernel.retain_from('kernel.audit_log', 'at');
call kernel.retain_from('kernel.consent_events', 'at');
call kernel.retain_from('kernel.releases', 'kernel.release_age(id)');
call kernel.retain_from('kernel.released_cells', 'kernel.release_age(release)');
call kernel.retain_from('kernel.volunteered_rows', 'kernel.release_age(release)');
call kernel.retain_from('kernel.editions', 'kernel.release_age(release)');
call kernel.retain_from('kernel.counted_people', 'bucket');
call kernel.retain_from('kernel.kept_answers', 'answered_at');
call kernel.retain_from('kernel.limit_counts', 'window_started_at');
call kernel.retain_from('kernel.growth_counts', 'hour_started_at');
call kernel.retain_from('kernel.dsar_events', 'at');
call kernel.retain_from('kernel.dsar_codes', 'expires_at');
-- tables of modules that were registered before get what register makes now
do $$
declare
    relation regclass;
begin
    for relation in
        select c.oid::regclass from kernel.registrations r join pg_catalog.pg_class c on c.oid = r.relation
        where r.module <> 'kernel'
    loop
        call kernel.guard_growth(relation);
        call kernel.guard_addresses(relation);
        call kernel.guard_person_keys(relation);
        call kernel.desk_policies_of(relation);
    end loop;
end
$$;
