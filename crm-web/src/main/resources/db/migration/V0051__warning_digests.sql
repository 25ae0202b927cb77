-- Who wants the new warnings by mail each morning.
create table digest_wish (
    staff_id bigint primary key references staff,
    language text not null,
    -- the last warning that there was when it was switched on: older ones are not news
    after_warning bigint not null,
    wished_at timestamptz not null,
    constraint digest_wish_language check (language in ('en', 'zh-CN'))
);

-- One mail a person and business day. A row is written before the mail leaves, and nobody sends without having written it.
create table warning_digest (
    staff_id bigint not null references staff,
    day date not null,
    state text not null,
    address text not null,
    customers int not null,
    warnings int not null,
    -- the last warning that there was: later ones are news of the next mail
    up_to_warning bigint not null,
    attempts int not null default 1,
    -- why not, in the words of the mail server
    reason text,
    claimed_at timestamptz not null,
    settled_at timestamptz,
    primary key (staff_id, day),
    constraint warning_digest_state check (state in ('CLAIMED', 'SENT', 'LATER', 'REFUSED', 'UNCERTAIN'))
);
create index warning_digest_newest on warning_digest (day desc, staff_id);
