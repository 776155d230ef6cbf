-- What people ask to be done with their own data, how long that may take, and what came of it.
create table kernel.dsar_regimes (
    name text primary key constraint regime_is_one_word check (name ~ '^[a-z_]+$'),
    law text not null,
    answer_within interval not null constraint there_is_time_to_answer check (answer_within > interval '0'),
    extension interval not null constraint extension_is_no_less_than_nothing check (extension >= interval '0'),
    may_wait boolean not null
);
comment on table kernel.dsar_regimes is 'The laws under which people ask, and how long an answer may take.';
comment on column kernel.dsar_regimes.name is 'system: the regime';
comment on column kernel.dsar_regimes.law is 'system: where it is written';
comment on column kernel.dsar_regimes.answer_within is 'system: the time from receipt to answer';
comment on column kernel.dsar_regimes.extension is 'system: by how much it can be extended, once; 0: it cannot';
comment on column kernel.dsar_regimes.may_wait is 'system: whether the clock stands while identity or clarification is awaited';
insert into kernel.dsar_regimes (name, law, answer_within, extension, may_wait) values
    ('gdpr', 'Regulation (EU) 2016/679, Art. 12(3)', '1 month', '2 months', true),
    ('uk_gdpr', 'UK GDPR, Art. 12(3); Data (Use and Access) Act 2025', '1 month', '2 months', true),
    ('ccpa', 'California Civil Code, 1798.130(a)(2)', '45 days', '45 days', false),
    ('lgpd', 'Lei 13.709/2018 (Brazil), Art. 19', '15 days', '0', false),
    ('kenya', 'Data Protection (General) Regulations 2021 (Kenya), reg. 9', '7 days', '0', false),
    ('philippines', 'Data Privacy Act 2012 (Philippines), NPC Advisory 2021-01', '30 days', '0', false);

create table kernel.dsar_refusals (
    code text primary key constraint refusal_is_one_word check (code ~ '^[a-z_]+$'),
    meaning text not null
);
comment on table kernel.dsar_refusals is 'For which reasons the law lets a request be refused.';
comment on column kernel.dsar_refusals.code is 'system: the reason';
comment on column kernel.dsar_refusals.meaning is 'system: what it says, and where it is written';
insert into kernel.dsar_refusals (code, meaning) values
    ('identity_not_shown', 'who asks could not be shown to be the person (GDPR Art. 12(2), (6))'),
    ('unfounded', 'the request is manifestly unfounded (GDPR Art. 12(5))'),
    ('excessive', 'the request is repeated or otherwise excessive (GDPR Art. 12(5))'),
    ('legal_obligation', 'a law demands that the data be kept (GDPR Art. 17(3)(b))'),
    ('legal_claims', 'the data are needed for legal claims (GDPR Art. 17(3)(e), 18(2))'),
    ('rights_of_others', 'it would adversely affect others (GDPR Art. 15(4))'),
    ('nothing_held', 'nothing is held about the person'),
    ('is_correct', 'what was to be rectified is correct (GDPR Art. 16)');

create table kernel.dsar_requests (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null,
    type text not null constraint type_is_known check (type in ('export', 'delete', 'rectify', 'restrict')),
    status text not null default 'received' constraint status_is_known check
        (status in ('received', 'verifying', 'on_hold', 'processing', 'completed', 'rejected', 'withdrawn')),
    regime text not null default 'gdpr' references kernel.dsar_regimes (name) on update restrict on delete restrict,
    channel text not null default 'self' constraint channel_is_known check
        (channel in ('self', 'email', 'phone', 'letter', 'in_person', 'agent')),
    wish text constraint wish_has_at_most_4000_characters check (char_length(wish) <= 4000),
    received_at timestamptz not null default now(),
    due_at timestamptz not null,
    waits_since timestamptz,
    extended_at timestamptz,
    extension_reason text constraint extension_reason_has_3_to_500_characters
        check (char_length(extension_reason) between 3 and 500),
    verified_at timestamptz,
    verified_how text constraint verification_is_known check (verified_how in ('fresh_token', 'code', 'two_agents')),
    approved_at timestamptz,
    ended_at timestamptz,
    refusal text references kernel.dsar_refusals (code) on update restrict on delete restrict,
    refusal_text text constraint refusal_text_has_3_to_4000_characters check (char_length(refusal_text) between 3 and 4000),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint verification_says_how check ((verified_at is null) = (verified_how is null)),
    constraint nothing_is_done_without_verification check (status not in ('processing', 'completed') or verified_at is not null),
    constraint rejection_gives_its_reason check ((status = 'rejected') = (refusal is not null and refusal_text is not null)),
    constraint extension_gives_its_reason check ((extended_at is null) = (extension_reason is null)),
    constraint what_to_rectify_is_said check (type <> 'rectify' or coalesce(char_length(wish), 0) >= 3),
    constraint an_end_is_dated check ((status in ('completed', 'rejected', 'withdrawn')) = (ended_at is not null))
);
create unique index one_open_request_per_person_and_type on kernel.dsar_requests (person_id, type)
    where status in ('received', 'verifying', 'on_hold', 'processing');
create index on kernel.dsar_requests (person_id);
create index on kernel.dsar_requests (due_at) where status in ('received', 'verifying', 'on_hold', 'processing');
create index on kernel.dsar_requests (regime);
create index on kernel.dsar_requests (refusal);
comment on table kernel.dsar_requests is 'Requests of people about their own data: a copy (GDPR Art. 15, 20), erasure (Art. 17), rectification (Art. 16), restriction (Art. 18).';
comment on column kernel.dsar_requests.id is 'system: key';
comment on column kernel.dsar_requests.person_id is 'subject: whose data it is about';
comment on column kernel.dsar_requests.type is 'behaviour: export, delete, rectify or restrict';
comment on column kernel.dsar_requests.status is 'system: received, verifying (who asks is yet to be shown), on_hold (a clarification is awaited), processing, completed, rejected, withdrawn';
comment on column kernel.dsar_requests.regime is 'system: the law that says how long it may take';
comment on column kernel.dsar_requests.channel is 'behaviour: how it came: self, or by whom support was asked';
comment on column kernel.dsar_requests.wish is 'content: what exactly is asked for; of a rectification, what is wrong and what is right';
comment on column kernel.dsar_requests.received_at is 'behaviour: when it came';
comment on column kernel.dsar_requests.due_at is 'system: until when it has to be answered: the end of that day (UTC)';
comment on column kernel.dsar_requests.waits_since is 'system: since when the clock stands, because identity or clarification is awaited; null: it runs';
comment on column kernel.dsar_requests.extended_at is 'system: when the time was extended; null: it was not';
comment on column kernel.dsar_requests.extension_reason is 'content: why';
comment on column kernel.dsar_requests.verified_at is 'system: when it was shown that the person asks';
comment on column kernel.dsar_requests.verified_how is 'system: fresh_token, code or two_agents';
comment on column kernel.dsar_requests.approved_at is 'system: when support approved it, where that is needed';
comment on column kernel.dsar_requests.ended_at is 'system: when it was completed, rejected or withdrawn';
comment on column kernel.dsar_requests.refusal is 'system: for which legal reason it was rejected';
comment on column kernel.dsar_requests.refusal_text is 'content: the same in words for the person, and where they can complain';
comment on column kernel.dsar_requests.created_at is 'system: when it was noted here';
comment on column kernel.dsar_requests.updated_at is 'system: when it last changed';

create table kernel.dsar_requests_staff (
    request_id uuid primary key references kernel.dsar_requests (id) on delete cascade,
    claimed_by uuid,
    claimed_at timestamptz,
    vouched_by uuid,
    evidence text constraint evidence_has_at_most_4000_characters check (char_length(evidence) <= 4000),
    admin_notes text constraint admin_notes_have_at_most_4000_characters check (char_length(admin_notes) <= 4000)
);
create index on kernel.dsar_requests_staff (claimed_by);
create index on kernel.dsar_requests_staff (vouched_by);
comment on table kernel.dsar_requests_staff is 'What support notes on a request, which the person does not see.';
comment on column kernel.dsar_requests_staff.request_id is 'system: the request';
comment on column kernel.dsar_requests_staff.claimed_by is 'subject: who works on it';
comment on column kernel.dsar_requests_staff.claimed_at is 'system: since when';
comment on column kernel.dsar_requests_staff.vouched_by is 'subject: the first of two agents who say that the person asks';
comment on column kernel.dsar_requests_staff.evidence is 'content: what the request and its identity rest on, where it came through support';
comment on column kernel.dsar_requests_staff.admin_notes is 'content: notes for colleagues';

insert into kernel.transitions (relation, from_state, to_state, by) values
    ('kernel.dsar_requests', null, 'received', 'owner'), ('kernel.dsar_requests', null, 'received', 'support'),
    ('kernel.dsar_requests', 'received', 'verifying', 'system'), ('kernel.dsar_requests', 'received', 'verifying', 'support'),
    ('kernel.dsar_requests', 'received', 'processing', 'system'), ('kernel.dsar_requests', 'verifying', 'processing', 'system'),
    ('kernel.dsar_requests', 'verifying', 'processing', 'support'),
    ('kernel.dsar_requests', 'processing', 'on_hold', 'support'), ('kernel.dsar_requests', 'on_hold', 'processing', 'support'),
    ('kernel.dsar_requests', 'processing', 'completed', 'system'), ('kernel.dsar_requests', 'processing', 'completed', 'support'),
    ('kernel.dsar_requests', 'received', 'rejected', 'support'), ('kernel.dsar_requests', 'verifying', 'rejected', 'support'),
    ('kernel.dsar_requests', 'on_hold', 'rejected', 'support'), ('kernel.dsar_requests', 'processing', 'rejected', 'support'),
    ('kernel.dsar_requests', 'received', 'withdrawn', 'owner'), ('kernel.dsar_requests', 'verifying', 'withdrawn', 'owner'),
    ('kernel.dsar_requests', 'on_hold', 'withdrawn', 'owner'), ('kernel.dsar_requests', 'processing', 'withdrawn', 'owner');
