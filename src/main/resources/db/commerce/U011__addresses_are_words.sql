-- Lets anything stand in the lines of an address.
alter table commerce.order_addresses drop constraint address_lines_are_short_texts;
