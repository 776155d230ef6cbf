create or replace function kernel.on_update() returns trigger
    language plpgsql set search_path = '' as
$$
begin
    new.updated_at := now();
    return new;
end
$$;
comment on function kernel.on_update() is 'Keeps updated_at. Attached by register where the column exists.';
