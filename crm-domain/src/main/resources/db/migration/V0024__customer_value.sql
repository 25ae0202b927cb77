-- What a person enters by hand: who, what for, and since when it is known. An imported cost is known from its own day.
alter table customer_cost add column staff_id bigint;
alter table customer_cost add column note text;
alter table customer_cost add column known_on date;
drop index customer_cost_history;
create index customer_cost_history on customer_cost (customer_id, spent_on) include (kind, amount, known_on);

-- What a customer is worth after costs as of the business date; written by the derivation. Only of those of whom the
-- purchases alone do not say it: who has costs, whose net value is negative, and who is a large customer. Of everybody else
-- the lifetime value is purchase_facts.profit, and the net value profit_365.
create table customer_value (
    customer_id bigint primary key,
    -- so far
    acquisition numeric(18, 4) not null,
    service numeric(18, 4) not null,
    offer numeric(18, 4) not null,
    bad_debt numeric(18, 4) not null,
    -- in the last 365 days
    service_365 numeric(18, 4) not null,
    offer_365 numeric(18, 4) not null,
    bad_debt_365 numeric(18, 4) not null,
    -- still owed to us; in no sum of costs
    receivable numeric(18, 4) not null,
    -- profit so far less all costs so far
    booked numeric(18, 4) not null,
    -- profit of the last 365 days less service, offers and bad debt of the same days
    net_365 numeric(18, 4) not null,
    unprofitable boolean not null,
    large boolean not null,
    -- of the company's profit of the last 365 days; null while that is not above zero
    profit_share double precision,
    -- order days do not count here: each order does
    orders_365 int not null,
    discounted_365 int not null
);
create index customer_value_unprofitable on customer_value (net_365, customer_id) where unprofitable;
create index customer_value_large on customer_value (customer_id) where large;

-- What all customers together brought in the 365 days before a ranking: a customer's share between rankings is taken of it.
create table company_profit (
    as_of date primary key,
    profit_365 double precision not null
);

-- Whom a customer brought: word of mouth.
create index customer_referred on customer (referred_by) where referred_by is not null;
