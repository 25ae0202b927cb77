-- An import changes owners too. Who brought it may be unknown: a machine has no staff.
alter table owner_handover
    add column import_id bigint,
    alter column by_id drop not null,
    drop constraint owner_handover_kind,
    add constraint owner_handover_kind check (kind in ('SINGLE', 'HAND', 'ONE', 'SPREAD', 'UNDO', 'IMPORT'));
create index owner_handover_import on owner_handover (import_id) where import_id is not null;
