-- What takes the place of a person in rows that accounts need: the currency of a sum says nothing of who paid it.
call kernel.replace_on_erasure('commerce.orders', 'currency', 'currency');
