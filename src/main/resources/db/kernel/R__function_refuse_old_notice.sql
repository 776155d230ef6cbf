create or replace function kernel.refuse_old_notice(purpose text, shown text) returns void
    language plpgsql security definer set search_path = '' as
$$
begin
    if shown is distinct from (select n.version from kernel.consent_notices n
            where n.purpose = refuse_old_notice.purpose order by n.created_at desc, n.version desc limit 1)
        and exists (select from kernel.consent_notices n where n.purpose = refuse_old_notice.purpose) then
        raise exception using errcode = '23514', schema = 'kernel', table = 'consent_events',
            constraint = 'newest_notice_was_shown',
            message = 'consent is given to the newest notice: consent_notices says which that is';
    end if;
end
$$;
comment on function kernel.refuse_old_notice(text, text) is 'Refuses (23514 newest_notice_was_shown) a version of a notice that is not, or not any more, the one people are to be shown.';
grant execute on function kernel.refuse_old_notice(text, text) to authenticated;
