create or replace function kernel.demand_reason() returns boolean
    language plpgsql stable set search_path = '' as
$$
begin
    if kernel.is_staff(auth.uid()) and kernel.context('reason') is null then
        raise exception using errcode = '23514', schema = 'kernel', constraint = 'reason_is_given',
            table = 'staff_reads', message = 'reading data of others needs a reason';
    end if;
    return true;
end
$$;
comment on function kernel.demand_reason() is
    'True, or refused (23514 reason_is_given) to staff who do not say why: a condition of reads of views for staff, '
    'so that nothing is looked at before.';
grant execute on function kernel.demand_reason() to authenticated;
