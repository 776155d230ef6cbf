-- What people report, and what moderators note about it.
create table safety.moderation_reports (
    id uuid primary key default gen_random_uuid(),
    reporter_profile_id uuid default auth.uid() references identity.people (id) on delete set null,
    target_type text not null constraint target_type_is_known check (target_type in ('beacon', 'listing', 'post', 'seller', 'user')),
    target_id uuid not null,
    category text not null
        constraint category_is_known check (category in ('scam', 'harassment', 'coercion', 'hate', 'doxxing', 'unsafe', 'other')),
    details text not null
        constraint details_are_not_empty check (char_length(trim(details)) > 0)
        constraint details_have_at_most_4000_characters check (char_length(details) <= 4000),
    status text not null default 'open' constraint status_is_known check (status in ('open', 'investigating', 'resolved', 'dismissed')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create unique index one_open_report_per_person_and_target on safety.moderation_reports (reporter_profile_id, target_type, target_id)
    where status in ('open', 'investigating');
create index on safety.moderation_reports (reporter_profile_id, created_at);
create index on safety.moderation_reports (status, created_at) where status in ('open', 'investigating');
create index on safety.moderation_reports (target_type, target_id);
create index on safety.moderation_reports (status);
create index on safety.moderation_reports (created_at);
comment on table safety.moderation_reports is 'What people reported. The reporter sees what becomes of it, never who decides or what they note.';
comment on column safety.moderation_reports.id is 'system: key';
comment on column safety.moderation_reports.reporter_profile_id is 'subject: who reported';
comment on column safety.moderation_reports.target_type is 'system: what was reported: beacon, listing, post, seller or user';
comment on column safety.moderation_reports.target_id is 'behaviour: which; it exists when it is reported';
comment on column safety.moderation_reports.category is 'sensitive: what is the matter: scam, harassment, coercion, hate, doxxing, unsafe or other';
comment on column safety.moderation_reports.details is 'content: what happened, in the reporter''s words';
comment on column safety.moderation_reports.status is 'system: open, investigating, resolved or dismissed';
comment on column safety.moderation_reports.created_at is 'behaviour: when it was reported';
comment on column safety.moderation_reports.updated_at is 'behaviour: when its state last changed';
call kernel.register('safety.moderation_reports', subject => 'reporter_profile_id', own => true, erase => 'anonymise',
    basis => 'legitimate interest', retain => '2 years');
insert into kernel.transitions (relation, from_state, to_state, by) values
    ('safety.moderation_reports', null, 'open', 'owner');
insert into kernel.transitions (relation, from_state, to_state, by)
select 'safety.moderation_reports'::regclass, w.from_state, w.to_state, s.role
from (values ('open', 'investigating'), ('investigating', 'open'), ('investigating', 'resolved'),
    ('investigating', 'dismissed')) w (from_state, to_state)
cross join unnest(array['moderator', 'admin']) s (role);

create table safety.moderation_reports_staff (
    report_id uuid primary key references safety.moderation_reports (id) on delete cascade,
    about_id uuid references identity.people (id) on delete set null,
    assigned_to uuid references identity.people (id) on delete set null,
    resolution_notes text constraint resolution_notes_have_at_most_2000_characters check (char_length(resolution_notes) <= 2000),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on safety.moderation_reports_staff (about_id);
create index on safety.moderation_reports_staff (assigned_to);
comment on table safety.moderation_reports_staff is 'What moderators know of a report: whom it is about, who has taken it, what they note. Neither the reporter nor the person it is about sees it.';
comment on column safety.moderation_reports_staff.report_id is 'system: the report';
comment on column safety.moderation_reports_staff.about_id is 'subject: whose beacon, listing, post or shop it is, or the user';
comment on column safety.moderation_reports_staff.assigned_to is 'subject: the moderator who has taken it; null: nobody';
comment on column safety.moderation_reports_staff.resolution_notes is 'content: why it was resolved or dismissed';
comment on column safety.moderation_reports_staff.created_at is 'system: when the report came';
comment on column safety.moderation_reports_staff.updated_at is 'system: when this last changed';
call kernel.register('safety.moderation_reports_staff', via => 'report_id', basis => 'legitimate interest');

call kernel.backfill('kernel.limits');
insert into kernel.limits (name, meaning, window_length, per_person, per_address, views) values
    ('reports', 'reports to the moderators', '1 hour', 20, 400, '{my_reports}');
