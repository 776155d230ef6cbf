create or replace function safety.moderation_target(target_type text, target_id uuid, out relation regclass,
    out subject uuid)
    language plpgsql stable security definer set search_path = '' as
$$
declare
    target record;
begin
    if identity.is_moderator() then
        target := safety.target_of(moderation_target.target_type, moderation_target.target_id);
        relation := target.relation;
        subject := target.subject;
    end if;
end
$$;
comment on function safety.moderation_target(text, uuid) is 'What target_of says, to moderators; nulls to everybody else: nobody learns who is behind a post by asking.';
grant execute on function safety.moderation_target(text, uuid) to authenticated;
