-- An address is lines of words: no lists and objects within. Rows from before are held to it when they change.
alter table commerce.order_addresses add constraint address_lines_are_short_texts check (not jsonb_path_exists(shipping_address,
    'strict $.* ? (!(@.type() == "string" && !(@ like_regex "^[\\s\\S]{201}")) && @.type() != "null")')) not valid;
