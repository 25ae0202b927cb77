create sequence backtest_run_seq increment 50;
-- A test of the models on a window of the past that none of them was trained on.
create table backtest_run (
    id bigint primary key,
    cutoff date not null,
    horizon_days int not null,
    -- chooses the customers that teach where there are more than are needed; the same seed gives the same figures
    seed bigint not null,
    status text not null,
    progress double precision not null default 0,
    -- figures of each candidate, the promoted one, its card; null before it has ended
    report jsonb,
    -- milliseconds by stage
    stages jsonb not null default '{}',
    failure text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint backtest_run_status check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);

-- What the promoted model said of each customer, as of the cutoff, and what came.
create table backtest_prediction (
    run_id bigint not null references backtest_run on delete cascade,
    customer_id bigint not null,
    -- chance of an order within the horizon
    p double precision not null,
    ordered boolean not null,
    -- ordered within the 180 days before the cutoff
    active boolean not null,
    primary key (run_id, customer_id)
);
