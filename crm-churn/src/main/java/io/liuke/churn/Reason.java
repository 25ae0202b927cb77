package io.liuke.churn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a customer may leave or stay: a code and the numbers of its sentence. Never called a cause.
 *
 * @param args by name; whole numbers as {@link Long}, dates and tiers as text
 */
public record Reason(ReasonCode code, Map<String, Object> args) {

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
}
