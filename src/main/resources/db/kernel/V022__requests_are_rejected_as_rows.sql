-- Support rejects a request like any row: its policies and kernel.transitions say who may.
drop function if exists kernel.reject_dsar(uuid, text, text);
