create or replace function kernel.repeated_answer(key_hash bytea, request_hash bytea,
    out answer bytea, out audit_event uuid)
    language plpgsql security definer set search_path = '' as
$$
declare
    person uuid := auth.uid();
    acting text := current_setting('role');
    known kernel.kept_answers;
begin
    -- two requests of one key at once: the second is told so and does not wait
    if not pg_catalog.pg_try_advisory_xact_lock(hashtextextended(
            format('kept_answer %s %s %s', person, acting, encode(key_hash, 'hex')), 0)) then
        raise exception using errcode = '55P03', schema = 'kernel', constraint = 'request_is_in_progress',
            message = 'a request with this idempotency key is being worked on';
    end if;
    select * into known from kernel.kept_answers k
    where k.person_id is not distinct from person and k.role = acting
        and k.key_hash = repeated_answer.key_hash;
    if not found then
        return;
    elsif known.answered_at < now() - interval '24 hours' then
        delete from kernel.kept_answers k where k.id = known.id;
    elsif known.request_hash <> repeated_answer.request_hash then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'key_is_used_once',
            message = 'this idempotency key came with another request';
    elsif not coalesce(known.roles <@ kernel.held_roles(), false) then
        -- an answer holds what its roles could see; who has more of them now could see it, too
        raise exception using errcode = '42501', schema = 'kernel', constraint = 'key_is_of_roles_you_held',
            message = 'the answer under this idempotency key was given to roles that the caller holds no more';
    else
        answer := known.answer;
        audit_event := known.audit_event;
    end if;
end
$$;
comment on function kernel.repeated_answer(bytea, bytea) is 'The answer that the caller''s request has had under this key in the last 24 hours, or nulls, and then nobody else works under this key until the transaction ends. Errors: request_is_in_progress (55P03), key_is_used_once (23514), key_is_of_roles_you_held (42501).';
grant execute on function kernel.repeated_answer(bytea, bytea) to authenticated, service_role;
