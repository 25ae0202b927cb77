-- What the list of unprofitable and of large customers is ordered by, beside what it chooses them by: both from one index.
-- The costs of the same days were taken off profit_365 to make net_365, so that this is purchase_facts.profit_365 again.
alter table customer_value add column profit_365 numeric(18, 4) not null
    generated always as (net_365 + service_365 + offer_365 + bad_debt_365) stored;
create index customer_value_unprofitable_profit on customer_value (profit_365 desc, customer_id desc) where unprofitable;
drop index customer_value_large;
create index customer_value_large on customer_value (profit_365 desc, customer_id desc) where large;

-- A cost that somebody took out of the books: no sum knows it any more, the customer's history does.
create table removed_cost (
    customer_id bigint not null,
    id bigint not null,
    cost_key uuid not null,
    spent_on date not null,
    kind text not null,
    amount numeric(18, 4) not null,
    recorded_at timestamptz not null,
    import_id bigint,
    staff_id bigint,
    note text,
    known_on date,
    removed_by bigint not null,
    removed_at timestamptz not null,
    primary key (customer_id, id)
);

-- Costs in the shape of the timeline's events. One that was removed is told by whoever removed it.
create view customer_cost_event as
select x.customer_id,
       (x.spent_on + time '12:00') at time zone company.zone as at,
       true as whole_day,
       'COST' as kind,
       x.id,
       x.kind as code,
       null::text as from_code,
       null::text as to_code,
       false as flag,
       x.note as text,
       null::text as reference,
       x.amount,
       null::date as until_on,
       x.staff_id
from customer_cost x
cross join company
union all
select r.customer_id, (r.spent_on + time '12:00') at time zone company.zone, true, 'COST', r.id, r.kind, null, null, true,
       r.note, null, r.amount, (r.removed_at at time zone company.zone)::date, r.removed_by
from removed_cost r
cross join company;
