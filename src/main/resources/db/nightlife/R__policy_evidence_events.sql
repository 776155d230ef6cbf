call kernel.policies_of('nightlife.evidence_events');
grant select on nightlife.evidence_events to authenticated;
create policy person_reads_own on nightlife.evidence_events for select to authenticated
    using (actor_profile_id = (select auth.uid()));
create policy host_reads_what_was_given on nightlife.evidence_events for select to authenticated
    using (visibility = 'thread_visible'
        and beacon_id in (select b.id from nightlife.beacons b where b.creator_id = (select auth.uid())));
create policy admin_reads_all on nightlife.evidence_events for select to authenticated
    using ((select kernel.has_role('admin')));
-- functions note what the caller did; the review of a listing looks for its seller's scan
grant select (beacon_id, type, actor_profile_id), insert (beacon_id, type, actor_profile_id, source_id, visibility)
    on nightlife.evidence_events to nightlife_code;
create policy review_looks_up on nightlife.evidence_events for select to nightlife_code using (type = 'qr_scan');
create policy functions_note on nightlife.evidence_events for insert to nightlife_code
    with check (actor_profile_id = (select auth.uid()));
