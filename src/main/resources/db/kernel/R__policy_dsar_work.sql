-- What is done about requests is written by functions alone; people read what happened to theirs, support all of it.
do $$
declare
    relation text;
begin
    foreach relation in array array['dsar_events', 'dsar_steps', 'dsar_codes', 'dsar_exports', 'dsar_export_parts',
        'erasure_hits'] loop
        call kernel.policies_of(('kernel.' || relation)::regclass);
        execute format('grant select, insert, update, delete on kernel.%I to kernel_code', relation);
        execute format('create policy functions_work on kernel.%I to kernel_code using (true) with check (true)', relation);
    end loop;
    foreach relation in array array['dsar_events', 'dsar_steps'] loop
        execute format('grant select on kernel.%I to authenticated', relation);
        execute format('create policy who_sees_the_request_reads on kernel.%I for select to authenticated
            using (exists (select from kernel.dsar_requests r where r.id = request_id))', relation);
    end loop;
    grant select on kernel.erasure_hits to authenticated;
    create policy support_looks_at_those_of_others on kernel.erasure_hits for select to authenticated
        using ((select kernel.has_role('support')) and exists (select from kernel.dsar_requests r
            where r.id = request_id and r.person_id <> (select auth.uid())));
    foreach relation in array array['dsar_regimes', 'dsar_refusals'] loop
        call kernel.policies_of(('kernel.' || relation)::regclass);
        execute format('grant select on kernel.%I to anon, authenticated, publisher, kernel_code', relation);
        execute format('create policy anyone_reads on kernel.%I for select to anon, authenticated, publisher, kernel_code using (true)', relation);
    end loop;
end
$$;
