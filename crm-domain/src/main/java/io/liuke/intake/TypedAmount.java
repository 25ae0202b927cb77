package io.liuke.intake;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount as somebody types it, read as the import reads a cell: {@code ¥1,200}, {@code １２００}, {@code 3.5万}. */
public final class TypedAmount {

    private static final AmountReader READER = new AmountReader(false);

    private TypedAmount() {}

    /** Four decimals; empty for what is no amount, or one beyond what the books hold. */
    public static Optional<BigDecimal> read(String text) {
        try {
            return Optional.of(READER.read(text.strip()));
        } catch (CellProblem unreadable) {
            return Optional.empty();
        }
    }
}
