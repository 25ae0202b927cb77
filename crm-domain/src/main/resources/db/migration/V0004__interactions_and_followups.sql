create sequence interaction_seq increment 50;
create table interaction (
    customer_id bigint not null references customer,
    id bigint not null,
    at timestamptz not null,
    channel text not null,
    direction text not null,
    -- the customer took part, as against a message sent into silence
    two_way boolean not null default false,
    note text,
    staff_id bigint references staff,
    -- working time that it took
    minutes int not null default 0,
    recorded_at timestamptz not null,
    primary key (customer_id, id),
    constraint interaction_channel check (channel in ('VISIT', 'EVENT', 'LETTER', 'PHONE', 'EMAIL', 'SMS', 'WECOM', 'WECHAT', 'SOCIAL', 'WEB', 'CALL_CENTER')),
    constraint interaction_direction check (direction in ('INBOUND', 'OUTBOUND'))
);
create index interaction_recent on interaction (customer_id, at desc);
create index interaction_by_staff on interaction (staff_id, at desc);

-- What somebody of us wants to remember about a customer; no contact, and never changed.
create sequence customer_note_seq increment 50;
create table customer_note (
    customer_id bigint not null references customer,
    id bigint not null,
    at timestamptz not null,
    text text not null,
    staff_id bigint references staff,
    primary key (customer_id, id)
);
create index customer_note_recent on customer_note (customer_id, at desc);

-- Minutes that a contact takes by channel, and how often a contact changes the outcome (a prior until measured).
create table contact_effort (
    channel text primary key,
    minutes int not null,
    help numeric(4, 3) not null default 0.200,
    constraint contact_effort_minutes check (minutes between 1 and 480),
    constraint contact_effort_help check (help between 0 and 1)
);
insert into contact_effort (channel, minutes) values
    ('VISIT', 60), ('EVENT', 60), ('LETTER', 10), ('PHONE', 15), ('EMAIL', 8), ('SMS', 3),
    ('WECOM', 5), ('WECHAT', 5), ('SOCIAL', 10), ('WEB', 10), ('CALL_CENTER', 10);

create sequence followup_seq increment 50;
create table followup (
    customer_id bigint not null references customer,
    id bigint not null,
    what text not null,
    due_on date not null,
    due_at time,
    channel text,
    -- a promise is a follow-up that the customer was told of
    promise boolean not null default false,
    owner_id bigint not null references staff,
    created_by bigint references staff,
    created_at timestamptz not null,
    done_at timestamptz,
    done_by bigint references staff,
    version int not null default 0,
    primary key (customer_id, id)
);
create index followup_open on followup (customer_id, due_on) where done_at is null;
create index followup_owner_open on followup (owner_id, due_on) where done_at is null;
create index followup_id on followup (id);
