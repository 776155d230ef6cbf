-- Who reaches the kernel's own tables: its definer functions, the release worker, the owners of released views.
do $$
declare
    relation text;
begin
    foreach relation in array array['data_classes', 'modules', 'registrations', 'endpoints', 'transitions',
        'migration_checks', 'backfills', 'roles', 'consent_purposes', 'audit_log', 'audit_pending', 'subject_keys',
        'clock_functions', 'scheduled_tasks', 'kept_answers', 'limits', 'limit_counts', 'growth_limits', 'growth_counts',
        'editions', 'erasure_guards', 'processors', 'erasures', 'processor_notices', 'suppressions', 'retention_runs'] loop
        call kernel.policies_of(('kernel.' || relation)::regclass);
        execute format('grant select, insert, update, delete on kernel.%I to kernel_code', relation);
        execute format('create policy functions_work on kernel.%I to kernel_code using (true) with check (true)', relation);
    end loop;
end
$$;

-- the server and the eraser read what exists; none of it is about a person
do $$
declare
    relation text;
begin
    foreach relation in array array['data_classes', 'modules', 'registrations', 'endpoints', 'transitions', 'roles',
        'clock_functions', 'consent_purposes', 'limits', 'processors', 'erasure_guards', 'retention_runs'] loop
        execute format('grant select on kernel.%I to service_role, eraser', relation);
        execute format('create policy server_reads_catalogue on kernel.%I for select to service_role, eraser using (true)', relation);
    end loop;
end
$$;

create policy job_library_works on kernel.scheduled_tasks to jobs using (true) with check (true);

grant select on kernel.consent_purposes to anon, authenticated;
create policy anyone_reads on kernel.consent_purposes for select to anon, authenticated using (true);
grant select on kernel.roles to authenticated;
create policy anyone_signed_in_reads on kernel.roles for select to authenticated using (true);

-- admins read the log through api.audit_log, which opens what is sealed for them alone
grant select on kernel.audit_log to authenticated;
-- of themselves they read what others are told of themselves
create policy admin_reads_all on kernel.audit_log for select to authenticated
    using ((select kernel.has_role('admin')) and (subject_id is distinct from (select auth.uid())
        or at < (select kernel.delayed_since((select auth.uid()))) and kernel.is_told(relation)));
