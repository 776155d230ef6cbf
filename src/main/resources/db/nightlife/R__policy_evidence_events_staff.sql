call kernel.policies_of('nightlife.evidence_events_staff');
grant select, insert, update (payload) on nightlife.evidence_events_staff to authenticated;
create policy admin_reads on nightlife.evidence_events_staff for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_notes on nightlife.evidence_events_staff for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_notes_again on nightlife.evidence_events_staff for update to authenticated
    using ((select kernel.has_role('admin')));
