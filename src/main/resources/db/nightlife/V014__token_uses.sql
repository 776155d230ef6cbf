-- The uses of a token have numbers, so that how many there were is found without counting them.
create table nightlife.token_uses (
    scan_id uuid primary key references nightlife.beacon_scans (id) on delete cascade,
    token_id uuid not null references nightlife.qr_tokens (id) on delete cascade,
    use_number integer not null constraint use_number_is_positive check (use_number > 0),
    constraint each_use_of_a_token_has_its_number unique (token_id, use_number)
);
comment on table nightlife.token_uses is 'The scans that a token let in, numbered. Written by redeem_qr and read by nobody else: a number tells how many others came.';
comment on column nightlife.token_uses.scan_id is 'system: the scan';
comment on column nightlife.token_uses.token_id is 'system: the token';
comment on column nightlife.token_uses.use_number is 'system: 1 for the first use of the token, and so on';
-- the owner of the tables reads the scans there are; it changes none
alter table nightlife.beacon_scans no force row level security;
insert into nightlife.token_uses (scan_id, token_id, use_number)
select s.id, s.token_id, row_number() over (partition by s.token_id order by s.scanned_at, s.id)
from nightlife.beacon_scans s where s.status = 'valid' and s.token_id is not null;
alter table nightlife.beacon_scans force row level security;
call kernel.register('nightlife.token_uses', via => 'scan_id', own => true, basis => 'contract',
    not_for_subject => '{use_number}');
