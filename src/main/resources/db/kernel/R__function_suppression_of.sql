create or replace function kernel.suppression_of(address text) returns text
    language sql stable set search_path = ''
    return encode(extensions.hmac(convert_to(lower(btrim(address)), 'UTF8'), extensions.hmac('suppression',
        decode(split_part(nullif(current_setting('scrim.kek', true), ''), ':', 2), 'base64'), 'sha256'), 'sha256'), 'hex');
comment on function kernel.suppression_of(text) is 'An address as kernel.suppressions keeps it: HMAC-SHA-256 under a key derived from the key-encryption key. Null without one.';
