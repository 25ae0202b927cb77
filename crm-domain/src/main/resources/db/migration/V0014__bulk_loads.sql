-- A table that is filled for the first time gets its indexes afterwards: sorted and built at once they cost a fraction of
-- one insert a row. The definitions are kept in a temporary table, and all of it belongs to the transaction: rolled back,
-- the indexes were never gone.

-- with_keys: primary key and unique constraints too, for a table to which no foreign key refers; a row that breaks one
-- then fails the transaction when it is restored.
create function set_indexes_aside(target regclass, with_keys boolean) returns void
    language plpgsql
as $$
declare
    aside record;
begin
    create temporary table if not exists index_aside (definition text) on commit drop;
    for aside in
        select i.indexrelid::regclass as name, pg_get_indexdef(i.indexrelid) as definition,
               quote_ident(c.conname) as key, pg_get_constraintdef(c.oid) as key_definition
        from pg_index i
        left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = target and c.contype in ('p', 'u', 'x')
        where i.indrelid = target and (with_keys or c.oid is null)
    loop
        if aside.key is null then
            insert into index_aside (definition) values (aside.definition);
            execute format('drop index %s', aside.name);
        else
            insert into index_aside (definition)
            values (format('alter table %s add constraint %s %s', target, aside.key, aside.key_definition));
            execute format('alter table %s drop constraint %s', target, aside.key);
        end if;
    end loop;
end
$$;

create function restore_indexes() returns void
    language plpgsql
as $$
declare
    definition text;
begin
    if to_regclass('pg_temp.index_aside') is null then
        return;
    end if;
    for definition in select a.definition from index_aside a loop
        execute definition;
    end loop;
    drop table index_aside;
end
$$;

create function is_empty(target regclass) returns boolean
    language plpgsql
as $$
declare
    found boolean;
begin
    execute format('select exists (select from %s)', target) into found;
    return not found;
end
$$;
