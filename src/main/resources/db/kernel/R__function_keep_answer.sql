create or replace function kernel.keep_answer(key_hash bytea, request_hash bytea, answer bytea) returns void
    language sql security definer set search_path = ''
begin atomic
    insert into kernel.kept_answers (person_id, role, key_hash, request_hash, answer, audit_event, roles)
    values (auth.uid(), current_setting('role'), key_hash, request_hash, answer,
        nullif(current_setting('request.audit_event', true), '')::uuid, kernel.held_roles());
end;
comment on function kernel.keep_answer(bytea, bytea, bytea) is 'Keeps the answer of the caller''s request, in the transaction of its effect. Errors: one_answer_per_caller_and_key (23505).';
grant execute on function kernel.keep_answer(bytea, bytea, bytea) to authenticated, service_role;
