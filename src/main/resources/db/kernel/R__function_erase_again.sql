create or replace function kernel.erase_again() returns void
    language plpgsql set search_path = '' as
$$
begin
    perform kernel.erase_rows(p.relation) from kernel.erasure_plan() p where p.action <> 'keep';
    perform kernel.forget_links(r.relation) from kernel.registrations r where kernel.links_of(r.relation) <> '{}';
end
$$;
comment on function kernel.erase_again() is
    'Erases what came in about the person in hand after the steps that erase: what others wrote meanwhile must not '
    'stop an erasure.';
grant execute on function kernel.erase_again() to eraser;
