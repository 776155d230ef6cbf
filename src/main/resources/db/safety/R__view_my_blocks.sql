drop view if exists api.my_blocks;
create view api.my_blocks with (security_invoker = true) as
select b.id, b.target_type, safety.blocked_name(b.id) as name, b.created_at
from safety.blocks b
where b.blocker_id = (select auth.uid());
comment on view api.my_blocks is 'What I blocked and do not see any more. Delete a row to see it again. Nobody is told.';
comment on column api.my_blocks.name is 'profile: their name, if they agreed to be visible';
call kernel.publish('api.my_blocks', 'mine', '{authenticated}', own_by => 'safety.blocks.blocker_id');
grant delete on api.my_blocks to authenticated;
