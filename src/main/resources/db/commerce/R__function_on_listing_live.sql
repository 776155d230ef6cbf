create or replace function commerce.on_listing_live() returns trigger
    language plpgsql security definer set search_path = '' as
$$
begin
    if not exists (select from commerce.market_sellers s where s.id = new.seller_id
            and s.verification_status = 'approved') then
        raise exception using errcode = '23514', schema = 'commerce', table = tg_table_name,
            constraint = 'seller_is_approved',
            message = 'a listing goes live when its shop is approved';
    end if;
    return new;
end
$$;
comment on function commerce.on_listing_live() is 'Lets listings of approved shops go live, and no others (23514 seller_is_approved).';
