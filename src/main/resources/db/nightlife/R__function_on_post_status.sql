create or replace function nightlife.on_post_status() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    new.status_changed_at := case when tg_op = 'INSERT' or new.status <> old.status then now()
        else old.status_changed_at end;
    return new;
end
$$;
comment on function nightlife.on_post_status() is 'Keeps since when a post has its status, whatever is written there.';
