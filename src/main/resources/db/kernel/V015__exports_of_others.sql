-- What of a table its subject is told in an export, and what rows of others belong into it (GDPR Art. 15(4)).
alter table kernel.registrations
    add column not_for_subject text[],
    add column export_only text,
    add column export_also text;
comment on column kernel.registrations.not_for_subject is 'system: the columns that the subject is not told, because they are notes of staff or about others; {*}: the whole table; null: nothing was said, so all is told';
comment on column kernel.registrations.export_only is 'system: a condition, in SQL over the row, that a row of the subject has to meet to be told; null: all are told';
comment on column kernel.registrations.export_also is 'system: a condition, in SQL over the row, by which rows that are about another are told to the person in hand too; null: none';

-- register takes one more argument; its script makes it anew. What opened rows of the log for exports is gone.
drop procedure if exists kernel.register(regclass, name, name, boolean, text, text, interval, boolean);
drop function if exists kernel.opened_for_subject(jsonb, text);
