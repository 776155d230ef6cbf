call kernel.policies_of('kernel.erasure_hits');
-- what is done about a request is written by functions alone
grant select, insert, update, delete on kernel.erasure_hits to kernel_code;
create policy functions_work on kernel.erasure_hits to kernel_code using (true) with check (true);
grant select on kernel.erasure_hits to authenticated;
create policy support_looks_at_those_of_others on kernel.erasure_hits for select to authenticated
    using ((select kernel.has_role('support')) and exists (select from kernel.dsar_requests r
        where r.id = request_id and r.person_id <> (select auth.uid())));
