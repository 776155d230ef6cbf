-- encrypt_iv and hmac of pgcrypto with keys derived once: a hundred times faster than pgp_sym_encrypt
create or replace function kernel.sealed_bytes(plain bytea, key bytea, context text) returns bytea
    language plpgsql set search_path = '' as
$$
declare
    iv bytea := extensions.gen_random_bytes(16);
    sealed bytea := iv || extensions.encrypt_iv(plain, key, iv, 'aes-cbc/pad:pkcs');
begin
    return sealed || extensions.hmac(
        sealed || convert_to(context, 'UTF8'), extensions.hmac('mac', key, 'sha256'), 'sha256');
end
$$;
comment on function kernel.sealed_bytes(bytea, bytea, text) is 'AES-256-CBC, then HMAC-SHA-256 over initialisation vector, ciphertext and context (encrypt-then-MAC).';
