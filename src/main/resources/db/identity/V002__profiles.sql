-- How people present themselves: what others may see, what only they see, what nobody sees.
create table identity.profiles (
    id uuid primary key default auth.uid() references identity.people (id) on delete cascade,
    username text
        constraint username_is_free unique
        constraint username_is_3_to_30_letters_digits_or_underscores check (username ~ '^[a-z0-9_]{3,30}$'),
    avatar_url text constraint avatar_url_is_a_short_https_address check (avatar_url ~ '^https://' and char_length(avatar_url) <= 500),
    bio text constraint bio_has_at_most_500_characters check (char_length(bio) <= 500),
    city_id text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index on identity.profiles (city_id);
comment on table identity.profiles is 'What a person shows of themselves to those who may find them.';
comment on column identity.profiles.id is 'subject: the person';
comment on column identity.profiles.username is 'profile: the name they chose; lower case, unique';
comment on column identity.profiles.avatar_url is 'profile: the address of their picture';
comment on column identity.profiles.bio is 'content: what they say of themselves';
comment on column identity.profiles.city_id is 'location: the city they call theirs';
comment on column identity.profiles.created_at is 'behaviour: when they made it';
comment on column identity.profiles.updated_at is 'behaviour: when it last changed';
call kernel.register('identity.profiles', subject => 'id', own => true, basis => 'contract');

create table identity.profile_private (
    person_id uuid primary key default auth.uid() references identity.people (id) on delete cascade,
    email text constraint email_has_an_at_and_at_most_254_characters check (email ~ '^[^@\s]+@[^@\s]+$' and char_length(email) <= 254),
    email_verified_at timestamptz,
    telegram_id text constraint telegram_id_is_a_number check (telegram_id ~ '^[0-9]{1,20}$'),
    telegram_username text constraint telegram_username_is_one_word check (telegram_username ~ '^[A-Za-z0-9_]{1,32}$'),
    is_connected boolean not null generated always as (telegram_id is not null) stored,
    is_18_plus boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint only_a_verified_email_is_kept check ((email is null) = (email_verified_at is null))
);
create unique index one_person_per_telegram_account on identity.profile_private (telegram_id);
comment on table identity.profile_private is 'What only the person sees of themselves. Their address is stored here and nowhere else.';
comment on column identity.profile_private.person_id is 'subject: the person';
comment on column identity.profile_private.email is 'contact: their address, as the issuer of their token verified it';
comment on column identity.profile_private.email_verified_at is 'behaviour: when it was taken over from a token that said so';
comment on column identity.profile_private.telegram_id is 'contact: their account at Telegram';
comment on column identity.profile_private.telegram_username is 'contact: their name at Telegram';
comment on column identity.profile_private.is_connected is 'behaviour: whether they connected a Telegram account';
comment on column identity.profile_private.is_18_plus is 'profile: whether they said that they are 18 or older';
comment on column identity.profile_private.created_at is 'behaviour: when it was made';
comment on column identity.profile_private.updated_at is 'behaviour: when it last changed';
call kernel.register('identity.profile_private', subject => 'person_id', own => true, basis => 'contract');

create table identity.profile_secrets (
    person_id uuid primary key references identity.people (id) on delete cascade,
    bot_token_hash text not null constraint bot_token_is_kept_as_its_hash check (bot_token_hash ~ '^[0-9a-f]{64}$'),
    bot_token_expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create unique index on identity.profile_secrets (bot_token_hash);
comment on table identity.profile_secrets is 'What nobody reads, not even the person: functions compare it.';
comment on column identity.profile_secrets.person_id is 'subject: the person';
comment on column identity.profile_secrets.bot_token_hash is 'secret: SHA-256 of the token with which they connect the Telegram bot; one at a time';
comment on column identity.profile_secrets.bot_token_expires_at is 'system: when it works no more';
comment on column identity.profile_secrets.created_at is 'behaviour: when the first one was made';
comment on column identity.profile_secrets.updated_at is 'behaviour: when the newest one was made';
call kernel.register('identity.profile_secrets', subject => 'person_id', own => true, basis => 'contract');
