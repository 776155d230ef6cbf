create or replace function safety.on_appeal() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    if old.appeal is not null then
        raise exception using errcode = '23514', schema = 'safety', table = tg_table_name,
            constraint = 'an_appeal_is_made_once', message = 'you have appealed already; it will be read';
    elsif now() > old.appeal_until then
        raise exception using errcode = '23514', schema = 'safety', table = tg_table_name,
            constraint = 'appeals_are_made_in_time', message = 'the time to appeal is over';
    end if;
    new.appealed_at := now();
    return new;
end
$$;
comment on function safety.on_appeal() is 'Keeps when somebody appealed; once (23514 an_appeal_is_made_once) and in time (23514 appeals_are_made_in_time).';
