-- A token of many uses ends a little early: nobody learns by filling it up how many others came.
alter table nightlife.qr_token_secrets add column withheld_uses integer not null default 0
    constraint withheld_uses_are_not_negative check (withheld_uses >= 0);
comment on column nightlife.qr_token_secrets.withheld_uses is 'system: by how many uses the token ends early; drawn at random when it is issued. Tokens issued before have 0';
