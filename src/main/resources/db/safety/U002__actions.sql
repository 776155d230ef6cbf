-- Takes the record of moderation and all notices away; none comes back. What was hidden stays hidden, what was removed
-- cannot be brought back any more.
delete from kernel.transitions t where t.from_state = 'removed' and t.by in ('moderator', 'admin')
    and t.relation in ('nightlife.beacon_posts'::regclass, 'nightlife.ticket_listings'::regclass);
drop table safety.notices, safety.moderation_actions;
