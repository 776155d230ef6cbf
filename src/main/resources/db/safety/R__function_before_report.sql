create or replace function safety.before_report() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    if new.target_type = 'user' and kernel.is_erased(new.target_id) then
        new.target_id := safety.gone_key(new.reporter_profile_id, new.target_id);
    end if;
    return new;
end
$$;
comment on function safety.before_report() is 'Keeps the key of an erased user out of reports: a key that only this reporter has stands there.';
