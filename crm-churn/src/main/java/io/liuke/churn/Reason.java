package io.liuke.churn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer may leave or stay: a code and the numbers of its sentence. Never called a cause.
 *
 * @param args by name; whole numbers as {@link Long}, dates and tiers as text
 */
public record Reason(ReasonCode code, Map<String, Object> args) {

    private static final String POINTS = "points";

    /** @param values in the order of {@link ReasonCode#args()} */
    public static Reason of(ReasonCode code, Object... values) {
        List<ReasonArg> declared = code.args();
        if (values.length != declared.size()) {
            throw new IllegalArgumentException(code + " takes " + declared + ", not " + List.of(values));
        }
        Map<String, Object> args = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            args.put(declared.get(i).name(), value instanceof Number n ? (Object) n.longValue() : value.toString());
        }
        return new Reason(code, args);
    }

    public ReasonCode.Side side() {
        return code.side();
    }

    /** A numeric argument. */
    public long number(String name) {
        if (args.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(code + " has no number " + name);
    }

    /** The same with what it adds to the chance of leaving, in points of a hundred; below 0 where it takes off. */
    public Reason withPoints(long points) {
        Map<String, Object> more = new LinkedHashMap<>(args);
        more.put(POINTS, points);
        return new Reason(code, more);
    }

    /** Null where no model that learnt from the company's own past says it. */
    public @Nullable Long points() {
        return args.get(POINTS) instanceof Number number ? number.longValue() : null;
    }
}
