create sequence purchase_seq cache 1000;
-- Written by the million by the import, which finds or makes the customer in the same transaction: no foreign key, whose
-- check would take longer than the row.
create table purchase (
    customer_id bigint not null,
    id bigint not null,
    -- md5 of the order number, or of the row's content and its occurrence in the file: what makes an import repeatable
    order_key uuid not null,
    order_no text,
    ordered_at timestamptz not null,
    -- the order day in the company's zone, kept so that no query asks for the zone row by row
    ordered_on date not null,
    -- zero is legal, a negative amount is a return
    amount numeric(18, 4) not null,
    profit numeric(18, 4),
    discount numeric(18, 4),
    status text not null default 'PLACED',
    channel text,
    product text,
    offer_code text,
    -- the day from which on the row counts as known
    known_on date not null,
    recorded_at timestamptz not null default now(),
    import_id bigint,
    primary key (customer_id, order_key),
    constraint purchase_status check (status in ('PLACED', 'DELIVERED', 'LATE', 'RETURNED', 'CANCELLED'))
);
create index purchase_history on purchase (customer_id, ordered_on)
    include (amount, profit, discount, status, channel, known_on);
create index purchase_by_day on purchase (ordered_on, customer_id);
-- the rows of an import lie together
create index purchase_by_import on purchase using brin (import_id);

-- The purchases that count, in one place: cancelled orders are left out, and so are automatic charges after the customer
-- cancelled (cancelled and still billed).
create view valid_purchase as
select p.customer_id, p.id, p.ordered_on, p.known_on, p.amount, p.profit, p.discount, p.status
from purchase p
join customer c on c.id = p.customer_id
where p.status <> 'CANCELLED'
  and (p.channel is distinct from 'RECURRING' or c.cancelled_on is null or p.ordered_on <= c.cancelled_on);

-- What each of them counts for. A return takes money off; it is no order. OrderHistoryBuilder says the same in Java.
create view counted_purchase as
select p.customer_id,
       p.id,
       p.ordered_on,
       p.known_on,
       p.amount >= 0 as is_order,
       case when p.amount >= 0 and p.status = 'RETURNED' then 0 else p.amount end as revenue,
       case when p.amount >= 0 and p.status = 'RETURNED' then 0
            else coalesce(p.profit, p.amount * company.default_margin) end as profit,
       p.amount >= 0 and p.discount > 0 as is_discounted,
       p.amount < 0 or p.status = 'RETURNED' as is_return,
       p.profit is null as is_estimated
from valid_purchase p
cross join company;

-- What the purchases of a customer say as of the business date; written by the derivation.
create table purchase_facts (
    customer_id bigint primary key,
    order_days int not null,
    first_on date not null,
    last_on date not null,
    gap_mean double precision,
    gap_sd double precision,
    revenue numeric(18, 4) not null,
    profit numeric(18, 4) not null,
    revenue_365 numeric(18, 4) not null,
    profit_365 numeric(18, 4) not null,
    revenue_90 numeric(18, 4) not null,
    revenue_prev_90 numeric(18, 4) not null,
    profit_estimated boolean not null,
    -- the day on which the loss rule fires if nothing is bought
    loss_on date not null
);
create index purchase_facts_value on purchase_facts (profit_365 desc, customer_id desc);
