-- Who has ordered on one day, by the profit that a second order is expected to bring; kept by the scoring and whenever a few
-- customers are derived, so that the page walks along it. Until the first scoring it goes by the profit alone.
create table one_order (
    customer_id bigint primary key,
    gain numeric(18, 4) not null
);
insert into one_order (customer_id, gain)
select c.id, round(greatest(f.profit, 0), 4)
from customer c
join purchase_facts f on f.customer_id = c.id
where c.state = 'FIRST_TIME' and f.order_days = 1;
create index one_order_gain on one_order (gain desc, customer_id desc);
