create or replace function kernel.suppression_of(address text) returns text
    language sql stable set search_path = ''
    return encode(extensions.hmac(convert_to(lower(btrim(address)), 'UTF8'),
        extensions.hmac('suppression', (kernel.kek()).key, 'sha256'), 'sha256'), 'hex');
comment on function kernel.suppression_of(text) is 'An address as kernel.suppressions keeps it: HMAC-SHA-256 under a key derived from the key-encryption key. Null without one.';
