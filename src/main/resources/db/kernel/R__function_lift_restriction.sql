create or replace function kernel.lift_restriction(person uuid) returns text
    language plpgsql security definer set search_path = '' as
$$
begin
    if not kernel.has_role('support') then
        return null;
    end if;
    update identity.people p set restricted_at = null where p.id = person and p.restricted_at is not null;
    return case when found then 'lifted' end;
end
$$;
comment on function kernel.lift_restriction(uuid) is 'Support ends a restriction, after the person was told (GDPR Art. 18(3)); needs a reason, and nobody lifts their own. Null: there is none for them.';
grant execute on function kernel.lift_restriction(uuid) to authenticated;
