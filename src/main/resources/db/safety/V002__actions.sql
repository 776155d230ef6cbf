-- What moderators did, and what the people affected are told of it.
create table safety.moderation_actions (
    id uuid primary key default gen_random_uuid(),
    actor_admin_id uuid references identity.people (id) on delete set null,
    action text not null constraint action_is_known check (action in ('remove_post', 'disable_beacon', 'remove_listing',
        'suspend_seller', 'ban_user', 'reinstate', 'warn')),
    target_type text not null constraint target_type_is_known check (target_type in ('beacon', 'listing', 'post', 'seller', 'user')),
    target_id uuid not null,
    about_id uuid references identity.people (id) on delete set null,
    category text not null
        constraint category_is_known check (category in ('scam', 'harassment', 'coercion', 'hate', 'doxxing', 'unsafe', 'other')),
    reason text not null constraint reason_has_at_most_500_characters check (char_length(reason) <= 500),
    report_id uuid references safety.moderation_reports (id) on delete set null,
    state_before text,
    undoes uuid constraint an_action_is_undone_once unique references safety.moderation_actions (id) on delete restrict,
    created_at timestamptz not null default now(),
    constraint only_reinstating_undoes check (undoes is null or action = 'reinstate')
);
create index on safety.moderation_actions (actor_admin_id);
create index on safety.moderation_actions (about_id, created_at);
create index on safety.moderation_actions (report_id);
create index on safety.moderation_actions (target_type, target_id, created_at);
create index on safety.moderation_actions (created_at);
comment on table safety.moderation_actions is 'Every act of moderation. Written beside the change itself, by trigger, so that there is none without it.';
comment on column safety.moderation_actions.id is 'system: key';
comment on column safety.moderation_actions.actor_admin_id is 'subject: the moderator or admin who acted';
comment on column safety.moderation_actions.action is 'behaviour: remove_post, disable_beacon, remove_listing, suspend_seller, ban_user, reinstate or warn';
comment on column safety.moderation_actions.target_type is 'system: what was acted upon';
comment on column safety.moderation_actions.target_id is 'behaviour: which';
comment on column safety.moderation_actions.about_id is 'subject: the person affected';
comment on column safety.moderation_actions.category is 'sensitive: the category of the report it followed; other: there was none';
comment on column safety.moderation_actions.reason is 'content: why; the person affected reads it';
comment on column safety.moderation_actions.report_id is 'system: the report it followed';
comment on column safety.moderation_actions.state_before is 'system: the state it had, and returns to when the act is undone';
comment on column safety.moderation_actions.undoes is 'system: of a reinstatement, what it undid';
comment on column safety.moderation_actions.created_at is 'behaviour: when';
call kernel.register('safety.moderation_actions', subject => 'about_id', erase => 'keep',
    basis => 'accountability of decisions about people (Regulation (EU) 2022/2065, Art. 17, 20)', retain => '2 years');
call kernel.append_only('safety.moderation_actions');

create table safety.notices (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.people (id) on delete cascade,
    action_id uuid not null references safety.moderation_actions (id) on delete cascade,
    action text not null,
    target_type text not null,
    target_id uuid not null,
    reason text not null,
    appeal_until timestamptz not null default now() + interval '6 months',
    appeal text
        constraint appeal_is_not_empty check (char_length(trim(appeal)) > 0)
        constraint appeal_has_at_most_4000_characters check (char_length(appeal) <= 4000),
    appealed_at timestamptz,
    created_at timestamptz not null default now()
);
create index on safety.notices (person_id, created_at);
create index on safety.notices (action_id);
create index on safety.notices (appealed_at) where appealed_at is not null;
comment on table safety.notices is 'What people are told of acts of moderation that affect them: what, why, and how to appeal (Regulation (EU) 2022/2065, Art. 17 and 20).';
comment on column safety.notices.id is 'system: key';
comment on column safety.notices.person_id is 'subject: the person affected';
comment on column safety.notices.action_id is 'system: the act';
comment on column safety.notices.action is 'behaviour: what was done';
comment on column safety.notices.target_type is 'system: to what kind of thing';
comment on column safety.notices.target_id is 'behaviour: to which';
comment on column safety.notices.reason is 'content: why';
comment on column safety.notices.appeal_until is 'system: until when an appeal is read: six months';
comment on column safety.notices.appeal is 'content: what the person affected says against it; once';
comment on column safety.notices.appealed_at is 'behaviour: when they said it';
comment on column safety.notices.created_at is 'behaviour: when';
call kernel.register('safety.notices', subject => 'person_id', own => true, basis => 'legal obligation', retain => '2 years');

-- what was removed by moderation may come back, to the state before: the trigger undone_was_done_by_moderation sees to it
insert into kernel.transitions (relation, from_state, to_state, by)
select w.relation::regclass, 'removed', w.to_state, s.role
from (values ('nightlife.beacon_posts', 'visible'), ('nightlife.beacon_posts', 'hidden'), ('nightlife.beacon_posts', 'locked'),
    ('nightlife.ticket_listings', 'draft'), ('nightlife.ticket_listings', 'pending_review'),
    ('nightlife.ticket_listings', 'live'), ('nightlife.ticket_listings', 'sold')) w (relation, to_state)
cross join unnest(array['moderator', 'admin']) s (role);
