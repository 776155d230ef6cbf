create or replace function identity.connect_bot(token text, telegram_id text, telegram_username text) returns boolean
    language plpgsql security definer set search_path = '' set application_name = 'purpose: bot connected' as
$$
declare
    person uuid;
begin
    update identity.profile_secrets s set bot_token_expires_at = now()
    where s.bot_token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') and s.bot_token_expires_at > now()
    returning s.person_id into person;
    if not found then
        return false;
    end if;
    insert into identity.profile_private (person_id, telegram_id, telegram_username)
    values (person, connect_bot.telegram_id, connect_bot.telegram_username)
    on conflict (person_id) do update
    set telegram_id = excluded.telegram_id, telegram_username = excluded.telegram_username;
    return true;
end
$$;
comment on function identity.connect_bot(text, text, text) is 'For the bot''s server: connects the Telegram account of whoever sent this token, once. False: the token is unknown, used or too old.';
grant execute on function identity.connect_bot(text, text, text) to service_role;
