-- The rule decides again.
call kernel.replace_on_erasure('commerce.orders', 'currency', null);
