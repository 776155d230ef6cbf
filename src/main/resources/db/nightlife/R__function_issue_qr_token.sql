-- states no purpose of its own: an admin who issues for another's beacon needs a reason
create or replace function nightlife.issue_qr_token(beacon uuid, scope text, expires_at timestamptz,
    max_uses integer default 1)
    returns table (token_id uuid, token text)
    language plpgsql security definer set search_path = '' as
$$
#variable_conflict use_column
declare
    fresh constant text := translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    fresh_id constant uuid := gen_random_uuid();
begin
    if not exists (select from nightlife.beacons b where b.id = issue_qr_token.beacon
            and (b.creator_id = auth.uid() or kernel.has_role('admin'))) then
        raise exception using errcode = '42501', schema = 'nightlife', constraint = 'host_issues_tokens',
            message = 'tokens are issued by the host of a beacon, or by an admin';
    elsif not exists (select from nightlife.beacons b where b.id = issue_qr_token.beacon
            and b.status in ('draft', 'pending_review', 'live')) then
        raise exception using errcode = '23514', schema = 'nightlife', constraint = 'beacon_is_not_over',
            message = 'a beacon that is over or disabled lets nobody in';
    end if;
    insert into nightlife.qr_tokens (id, beacon_id, scope, issued_by, expires_at, max_uses)
    values (fresh_id, issue_qr_token.beacon, issue_qr_token.scope, auth.uid(), issue_qr_token.expires_at,
        issue_qr_token.max_uses);
    insert into nightlife.qr_token_secrets (token_id, token_hash, withheld_uses)
    values (fresh_id, encode(sha256(convert_to(fresh, 'UTF8')), 'hex'),
        -- 0 to a tenth, each as likely: few uses are exact
        case when issue_qr_token.max_uses >= 20
            then floor(random() * (issue_qr_token.max_uses / 10 + 1))::integer else 0 end);
    return query select fresh_id, fresh;
end
$$;
comment on function nightlife.issue_qr_token(uuid, text, timestamptz, integer) is 'A new token of a beacon, for its host or an admin (42501 host_issues_tokens). It is in this answer and nowhere else. One of 20 uses or more ends up to a tenth early, so that whoever fills it up does not learn how many others came.';
grant execute on function nightlife.issue_qr_token(uuid, text, timestamptz, integer) to authenticated;
