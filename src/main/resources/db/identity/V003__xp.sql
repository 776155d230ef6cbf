-- What people earned. The one ledger of points: lines are added by the functions that earn them and never changed.
create table identity.xp_events (
    id uuid primary key default gen_random_uuid(),
    actor_id uuid not null references identity.people (id) on delete cascade,
    event_type text not null constraint event_type_is_known check (event_type in ('beacon_scan', 'purchase',
        'listing_approved', 'radio_listen', 'daily_login', 'streak_bonus', 'admin_adjustment')),
    points integer not null constraint points_are_some_and_at_most_10000 check (points <> 0 and points between -10000 and 10000),
    source text not null constraint source_has_1_to_100_characters check (char_length(source) between 1 and 100),
    metadata jsonb not null default '{}'
        constraint metadata_is_a_small_object check (jsonb_typeof(metadata) = 'object' and pg_column_size(metadata) <= 2048),
    created_at timestamptz not null default now(),
    constraint xp_is_paid_once unique (actor_id, event_type, source),
    constraint only_adjustments_take_away check (points > 0 or event_type = 'admin_adjustment')
);
create index on identity.xp_events (actor_id, created_at);
create index on identity.xp_events (event_type);
create index on identity.xp_events (created_at);
comment on table identity.xp_events is 'The ledger of points. Balance, ranks and lists are computed from it; a correction is a new line.';
comment on column identity.xp_events.id is 'system: key';
comment on column identity.xp_events.actor_id is 'subject: who earned them';
comment on column identity.xp_events.event_type is 'behaviour: for what';
comment on column identity.xp_events.points is 'behaviour: how many; below zero only as an adjustment by an admin';
comment on column identity.xp_events.source is 'system: what earned them, such as scan:<id>; the same is paid once';
comment on column identity.xp_events.metadata is 'content: what else is to be known of it';
comment on column identity.xp_events.created_at is 'behaviour: when';
call kernel.register('identity.xp_events', subject => 'actor_id', own => true, basis => 'contract');
call kernel.append_only('identity.xp_events');
