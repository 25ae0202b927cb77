-- What sort of customers the company wants, whatever was learnt; a class that is not here is neither wanted nor unwanted.
create table positioning (
    trait text not null,
    class text not null,
    -- 1 wanted, -1 not wanted, 0 neither any more
    wish smallint not null,
    staff_id bigint not null,
    decided_at timestamptz not null,
    primary key (trait, class),
    constraint positioning_trait check (trait in ('KIND', 'INDUSTRY', 'REGION', 'SOURCE', 'REFERRED')),
    constraint positioning_wish check (wish in (-1, 0, 1))
);

-- What was learnt last of those who became loyal; one row.
create table likeness_model (
    id smallint primary key default 1,
    card jsonb not null,
    computed_at timestamptz not null,
    constraint likeness_model_one_row check (id = 1)
);

-- The classes of each trait: how many are in them, and what each adds to the log-odds against the average.
create table trait_class (
    trait text not null,
    class text not null,
    potentials bigint not null default 0,
    customers bigint not null default 0,
    loyal bigint not null default 0,
    -- null: too few to have learnt anything of them
    effect double precision,
    primary key (trait, class)
);

-- Potential and target customers by likeness and positioning; a customer counts as such by customer.state alone.
create table potential_score (
    customer_id bigint primary key,
    -- of each trait in the order of PotentialTrait; 0 where nothing is known or was learnt
    effects double precision[] not null,
    -- their sum: log-odds against the average
    likeness double precision not null,
    -- wanted traits less unwanted ones
    points int not null,
    -- likeness and points together, by which they are listed
    place double precision not null
);
create index potential_score_place on potential_score (place desc, customer_id desc);
