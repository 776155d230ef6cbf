create or replace function kernel.opened_bytes(sealed bytea, key bytea, context text) returns bytea
    language plpgsql set search_path = '' as
$$
declare
    body bytea := substr(sealed, 1, length(sealed) - 32);
begin
    if substr(sealed, length(sealed) - 31) <> extensions.hmac(body || convert_to(context, 'UTF8'),
        extensions.hmac('mac', key, 'sha256'), 'sha256') then
        raise exception using errcode = 'data_corrupted', schema = 'kernel', constraint = 'seal_is_whole',
            message = 'a sealed value was altered, moved or sealed with another key';
    end if;
    return extensions.decrypt_iv(substr(body, 17), key, substr(body, 1, 16), 'aes-cbc/pad:pkcs');
end
$$;
comment on function kernel.opened_bytes(bytea, bytea, text) is 'The plain bytes of sealed_bytes; fails (XX001) when they were altered or the context or key is another.';
