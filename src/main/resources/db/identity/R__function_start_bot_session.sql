create or replace function identity.start_bot_session() returns text
    language plpgsql security definer set search_path = '' set application_name = 'purpose: bot token issued' as
$$
declare
    token constant text := translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
    insert into identity.profile_secrets (person_id, bot_token_hash, bot_token_expires_at)
    values (auth.uid(), encode(sha256(convert_to(token, 'UTF8')), 'hex'), now() + interval '15 min')
    on conflict (person_id) do update
    set bot_token_hash = excluded.bot_token_hash, bot_token_expires_at = excluded.bot_token_expires_at;
    return token;
end
$$;
comment on function identity.start_bot_session() is 'A token with which the caller connects the Telegram bot within 15 minutes. Shown once; a new one ends the one before.';
grant execute on function identity.start_bot_session() to authenticated;
