create or replace function safety.gone_key(person uuid, target uuid) returns uuid
    language sql immutable set search_path = ''
    return substr(encode(sha256(convert_to(person || ' names ' || target, 'UTF8')), 'hex'), 1, 32)::uuid;
comment on function safety.gone_key(uuid, uuid) is
    'What stands in the place of the key of an erased user where a person names them: the same for the same two.';
grant execute on function safety.gone_key(uuid, uuid) to safety_code;
