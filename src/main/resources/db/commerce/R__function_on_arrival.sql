create or replace function commerce.on_arrival() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    new.delivered_at := case when new.status = 'delivered' then coalesce(old.delivered_at, now()) end;
    return new;
end
$$;
comment on function commerce.on_arrival() is 'Keeps when an order arrived, whatever is written there.';
