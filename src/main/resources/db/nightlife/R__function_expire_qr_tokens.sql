create or replace function nightlife.expire_qr_tokens(batch integer default 500) returns integer
    language plpgsql security definer set search_path = ''
        set application_name = 'purpose: tokens whose time is over' as
$$
declare
    expired integer;
begin
    with due as (
        select t.id from nightlife.qr_tokens t
        where t.status = 'active' and t.expires_at <= now()
        order by t.expires_at limit batch for no key update skip locked
    )
    update nightlife.qr_tokens t set status = 'expired' from due where t.id = due.id;
    get diagnostics expired = row_count;
    return expired;
end
$$;
comment on function nightlife.expire_qr_tokens(integer) is 'Marks tokens whose time is over, some at a time. Returns how many. They work no more before it, too.';
call kernel.by_clock('nightlife.expire_qr_tokens(integer)');
