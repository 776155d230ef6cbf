-- Tokens of many uses end exactly at their number again; how early each was to end is forgotten.
alter table nightlife.qr_token_secrets drop column withheld_uses;
