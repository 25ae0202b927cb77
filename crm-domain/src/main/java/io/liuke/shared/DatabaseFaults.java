package io.liuke.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Faults that lie with the database server and not with what was asked of it: the same works later. */
public final class DatabaseFaults {

    /** The connection is gone, or the server is stopping or starting. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    /** What the pool says of a connection that broke, for one when the roll-back is tried that hides the first failure. */
    private static final String CLOSED = "Connection is closed";

    private static final String CONNECTION = "08";
    private static final String DISK_FULL = "53100";

    private DatabaseFaults() {}

    /** Whether it was because the database did not answer. */
    public static boolean isOutage(Throwable fault) {
        return any(fault, DatabaseFaults::isOutage);
    }

    private static boolean isOutage(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientConnectionException
                || CLOSED.equals(fault.getMessage())
                || state != null && (state.startsWith(CONNECTION) || AWAY.contains(state));
    }

    /** Whether it was because the database's disk is full. */
    public static boolean isDiskFull(Throwable fault) {
        return any(fault, sql -> DISK_FULL.equals(sql.getSQLState()));
    }

    private static boolean any(Throwable fault, Predicate<SQLException> wanted) {
        Set<Throwable> seen = new HashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(fault);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql && wanted.test(sql)) {
                return true;
            }
            add(open, next.getCause());
            if (next instanceof TransactionSystemException rollback) {
                // the roll-back failed too, and its failure took the place of the first one
                add(open, rollback.getOriginalException());
            }
            open.addAll(Arrays.asList(next.getSuppressed()));
        }
        return false;
    }

    private static void add(Deque<Throwable> open, @Nullable Throwable fault) {
        if (fault != null) {
            open.add(fault);
        }
    }
}
