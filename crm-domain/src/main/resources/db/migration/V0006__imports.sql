create sequence import_run_seq increment 50;
create table import_run (
    id bigint primary key,
    kind text not null,
    status text not null,
    file_name text,
    -- what was recognised or chosen: encoding, delimiter, date order, columns (jsonb: {"column": "field"})
    encoding text,
    delimiter text,
    date_format text,
    zone text,
    margin numeric(5, 4),
    mapping jsonb not null default '{}',
    -- what a pass over the file found before anything was decided: its columns, samples, date order; null until it is read
    profile jsonb,
    dry_run boolean not null default false,
    bytes bigint not null default 0,
    rows_total bigint,
    rows_done bigint not null default 0,
    accepted bigint not null default 0,
    created bigint not null default 0,
    updated bigint not null default 0,
    unchanged bigint not null default 0,
    rejected bigint not null default 0,
    warnings bigint not null default 0,
    -- code and arguments of what stopped it as a whole, said in the reader's language
    failure jsonb,
    staff_id bigint references staff,
    -- sender and Idempotency-Key of the request that brought it, so that a repeated request starts nothing twice
    request_key text,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    version int not null default 0,
    constraint import_run_request unique (request_key),
    constraint import_run_kind check (kind in ('CUSTOMERS', 'PURCHASES')),
    constraint import_run_status check (status in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'))
);

-- The file itself, so that any node can take the job up and a restart loses nothing; removed when the import has ended.
create table import_chunk (
    import_id bigint not null references import_run on delete cascade,
    seq int not null,
    content bytea not null,
    primary key (import_id, seq)
);
alter table import_chunk alter column content set storage external;

create table import_rejection (
    import_id bigint not null references import_run on delete cascade,
    line bigint not null,
    column_name text not null,
    severity text not null default 'ERROR',
    code text not null,
    value text,
    args jsonb not null default '[]',
    raw text,
    primary key (import_id, line, column_name, severity)
);
