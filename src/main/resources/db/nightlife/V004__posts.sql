-- What is said in a beacon's thread, and what proves that somebody was there.
create table nightlife.beacon_posts (
    id uuid primary key default gen_random_uuid(),
    beacon_id uuid not null references nightlife.beacons (id) on delete cascade,
    author_profile_id uuid default auth.uid() references identity.people (id) on delete cascade,
    reply_to uuid references nightlife.beacon_posts (id) on delete set null,
    type text not null constraint type_is_known check (type in ('comment', 'proof', 'system')),
    body text not null
        constraint body_is_not_empty check (char_length(trim(body)) > 0)
        constraint body_has_at_most_4000_characters check (char_length(body) <= 4000),
    attachments jsonb not null default '[]'
        constraint attachments_are_a_short_list check (jsonb_typeof(attachments) = 'array' and jsonb_array_length(attachments) <= 10
            and pg_column_size(attachments) <= 8192),
    status text not null default 'visible' constraint status_is_known check (status in ('visible', 'hidden', 'removed', 'locked')),
    status_changed_at timestamptz not null default now(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint only_system_posts_have_no_author check (author_profile_id is not null or type = 'system')
);
create index on nightlife.beacon_posts (author_profile_id);
create index on nightlife.beacon_posts (reply_to);
create index on nightlife.beacon_posts (beacon_id, created_at);
create index on nightlife.beacon_posts (beacon_id, status, created_at) where status = 'visible';
create index on nightlife.beacon_posts (status) where status <> 'visible';
comment on table nightlife.beacon_posts is 'Comments, proofs and announcements in the thread of a beacon. A proof is seen by the host, its author and staff only.';
comment on column nightlife.beacon_posts.id is 'system: key';
comment on column nightlife.beacon_posts.beacon_id is 'system: the beacon';
comment on column nightlife.beacon_posts.author_profile_id is 'subject: who wrote it';
comment on column nightlife.beacon_posts.reply_to is 'system: the post it answers; a locked one takes no answers';
comment on column nightlife.beacon_posts.type is 'system: comment, proof or system';
comment on column nightlife.beacon_posts.body is 'content: what it says';
comment on column nightlife.beacon_posts.attachments is 'content: paths of pictures';
comment on column nightlife.beacon_posts.status is 'system: visible, hidden, removed or locked';
comment on column nightlife.beacon_posts.status_changed_at is 'system: since when';
comment on column nightlife.beacon_posts.created_at is 'behaviour: when it was posted';
comment on column nightlife.beacon_posts.updated_at is 'behaviour: when it last changed';
call kernel.register('nightlife.beacon_posts', subject => 'author_profile_id', own => true, basis => 'contract');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('nightlife.beacon_posts', null, 'visible', 'owner'),
    ('nightlife.beacon_posts', null, 'visible', 'system'),
    ('nightlife.beacon_posts', 'visible', 'removed', 'owner'),
    ('nightlife.beacon_posts', 'locked', 'removed', 'owner');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'nightlife.beacon_posts'::regclass, w.from_state, w.to_state, s.role
from (values ('visible', 'hidden'), ('hidden', 'visible'), ('visible', 'locked'), ('locked', 'visible'),
    ('locked', 'hidden'), ('visible', 'removed'), ('hidden', 'removed'), ('locked', 'removed')) w (from_state, to_state)
cross join unnest(array['moderator', 'admin']) s (role);

create table nightlife.beacon_posts_staff (
    post_id uuid primary key references nightlife.beacon_posts (id) on delete cascade,
    moderation_flags jsonb not null default '[]'
        constraint moderation_flags_are_a_short_list check (jsonb_typeof(moderation_flags) = 'array'
            and pg_column_size(moderation_flags) <= 2048),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table nightlife.beacon_posts_staff is 'What moderators note about a post.';
comment on column nightlife.beacon_posts_staff.post_id is 'system: the post';
comment on column nightlife.beacon_posts_staff.moderation_flags is 'content: what is the matter with it';
comment on column nightlife.beacon_posts_staff.created_at is 'system: when it was first noted';
comment on column nightlife.beacon_posts_staff.updated_at is 'system: when this last changed';
call kernel.register('nightlife.beacon_posts_staff', via => 'post_id', basis => 'legitimate interest');

