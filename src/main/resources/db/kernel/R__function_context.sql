create or replace function kernel.context(key text) returns text
    language sql stable parallel safe
    return nullif(current_setting('request.context', true), '')::jsonb ->> key;
comment on function kernel.context(text) is 'What the gate says of the request beside the token: request_id, reason, purpose, on_behalf_of, subject_in_hand.';
grant execute on function kernel.context(text) to public;
