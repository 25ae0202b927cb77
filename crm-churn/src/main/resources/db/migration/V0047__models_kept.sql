-- A model that a person keeps in use instead of learning anew each night; at most one at a time.
create sequence model_pin_seq;
create table model_pin (
    id bigint primary key default nextval('model_pin_seq'),
    model_id bigint not null references purchase_model,
    reason text not null,
    staff_id bigint not null,
    pinned_at timestamptz not null,
    ended_by bigint,
    ended_at timestamptz
);
create unique index model_pin_active on model_pin ((true)) where ended_at is null;

create index scoring_run_model on scoring_run (model_id);
create index backtest_run_latest on backtest_run (horizon_days, cutoff desc, id desc) where status = 'DONE';
-- Who was rated how and did what, the gravest error first.
create index backtest_prediction_by_chance on backtest_prediction (run_id, ordered, p, customer_id);
