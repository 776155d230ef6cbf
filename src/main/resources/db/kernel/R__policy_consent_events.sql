call kernel.policies_of('kernel.consent_events');
grant select, insert on kernel.consent_events to authenticated;
create policy person_reads_own on kernel.consent_events for select to authenticated
    using (person_id = (select auth.uid()));
create policy person_decides_for_themselves on kernel.consent_events for insert to authenticated
    with check (person_id = (select auth.uid()) and at > now() - interval '1 minute' and at <= clock_timestamp());
-- has_consented reads the newest word of anybody
grant select on kernel.consent_events to kernel_code;
create policy functions_read on kernel.consent_events for select to kernel_code using (true);
