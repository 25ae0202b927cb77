-- What acquiring and keeping a customer cost, apart from the orders. Written by the million by the import, which finds or
-- makes the customer in the same transaction: no foreign key.
create sequence customer_cost_seq cache 1000;
create table customer_cost (
    customer_id bigint not null,
    id bigint not null,
    -- md5 of the row's content and its occurrence in the file: what makes an import repeatable
    cost_key uuid not null,
    spent_on date not null,
    kind text not null,
    amount numeric(18, 4) not null,
    recorded_at timestamptz not null default now(),
    import_id bigint,
    primary key (customer_id, cost_key),
    -- a receivable is money that is still owed: shown as a risk, in no sum of costs
    constraint customer_cost_kind check (kind in ('ACQUISITION', 'SERVICE', 'BAD_DEBT', 'RECEIVABLE', 'OFFER'))
);
create index customer_cost_history on customer_cost (customer_id, spent_on) include (kind, amount);
create index customer_cost_by_import on customer_cost using brin (import_id);

alter table import_run drop constraint import_run_kind;
alter table import_run add constraint import_run_kind check (kind in ('CUSTOMERS', 'PURCHASES', 'COSTS'));
