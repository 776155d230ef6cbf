call kernel.policies_of('safety.blocks');
grant select, delete on safety.blocks to authenticated;
create policy person_reads_own on safety.blocks for select to authenticated using (blocker_id = (select auth.uid()));
create policy person_unblocks on safety.blocks for delete to authenticated using (blocker_id = (select auth.uid()));
grant select, insert (blocker_id, target_type, target_id) on safety.blocks to safety_code;
create policy functions_find on safety.blocks for select to safety_code using (blocker_id = (select auth.uid()));
create policy functions_block on safety.blocks for insert to safety_code with check (blocker_id = (select auth.uid()));
