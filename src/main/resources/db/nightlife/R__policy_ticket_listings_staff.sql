call kernel.policies_of('nightlife.ticket_listings_staff');
grant select, insert (listing_id, review_notes), update (review_notes) on nightlife.ticket_listings_staff
    to authenticated;
create policy admin_reads on nightlife.ticket_listings_staff for select to authenticated
    using ((select kernel.has_role('admin')));
create policy admin_notes on nightlife.ticket_listings_staff for insert to authenticated
    with check ((select kernel.has_role('admin')));
create policy admin_notes_again on nightlife.ticket_listings_staff for update to authenticated
    using ((select kernel.has_role('admin')));
