-- Takes the numbers away; uses are counted from scans again.
drop table nightlife.token_uses;
