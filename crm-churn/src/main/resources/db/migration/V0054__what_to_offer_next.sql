-- What customers like them buy and they do not yet; worked out at night from the products on order lines.
create table product_outlook (
    id smallint primary key default 1,
    as_of date not null,
    -- order lines of the 365 days before, and those that name a product
    lines bigint not null,
    named bigint not null,
    -- products that enough customers buy, and pairs of them that surely go together
    products int not null,
    pairs int not null,
    computed_at timestamptz not null,
    constraint product_outlook_one_row check (id = 1)
);

create table sold_product (
    id int primary key,
    name text not null unique,
    -- within 365 days
    buyers bigint not null,
    -- customers to whom it is offered below
    offered bigint not null default 0
);

-- Who buys the one buys the other, more often than customers of the same kind who order as often would by chance.
create table product_pair (
    bought int not null,
    next int not null,
    -- who bought the first within 365 days, how many of them the second too, and how many by chance would have
    buyers bigint not null,
    both_bought bigint not null,
    expected double precision not null,
    primary key (bought, next)
);

create table next_product (
    customer_id bigint not null,
    product int not null,
    -- what they buy that makes it likely
    because int not null,
    -- 1 the most promising of the customer
    place smallint not null,
    -- share of the pair × what the product brought in 365 days with customers of their kind who order as often
    gain numeric(18, 4) not null,
    primary key (customer_id, product)
);
create index next_product_best on next_product (gain desc, customer_id desc) where place = 1;
create index next_product_of on next_product (product, gain desc, customer_id desc);
