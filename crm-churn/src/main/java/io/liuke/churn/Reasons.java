package io.liuke.churn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as they are kept: {@code [{"code": "...", "side": "RISK", "args": {...}}]}, strongest first. */
public final class Reasons {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Reasons() {}

    /** Reads what {@link #write} wrote; a code that this version does not know is passed over. */
    public static List<Reason> read(String json) {
        List<Reason> reasons = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            ReasonCode code = known(node.path("code").asString(""));
            if (code != null) {
                Map<String, Object> args = new LinkedHashMap<>();
                node.path("args").properties().forEach(arg -> args.put(arg.getKey(), value(arg.getValue())));
                reasons.add(new Reason(code, args));
            }
        }
        return reasons;
    }

    /** By hand and not by the mapper, because a scoring writes millions; names, codes and values need no escaping. */
    public static String write(List<Reason> reasons) {
        StringBuilder json = new StringBuilder(160).append('[');
        for (Reason reason : reasons) {
            json.append(json.length() > 1 ? ",{\"code\":\"" : "{\"code\":\"")
                    .append(reason.code().name())
                    .append("\",\"side\":\"")
                    .append(reason.side().name())
                    .append("\",\"args\":{");
            char separator = ' ';
            for (Map.Entry<String, Object> arg : reason.args().entrySet()) {
                json.append(separator == ',' ? ",\"" : "\"")
                        .append(arg.getKey())
                        .append("\":");
                separator = ',';
                if (arg.getValue() instanceof Number) {
                    json.append(arg.getValue());
                } else {
                    json.append('"').append(arg.getValue()).append('"');
                }
            }
            json.append("}}");
        }
        return json.append(']').toString();
    }

    private static @Nullable ReasonCode known(String name) {
        for (ReasonCode code : ReasonCode.values()) {
            if (code.name().equals(name)) {
                return code;
            }
        }
        return null;
    }

    private static Object value(JsonNode node) {
        return node.isNumber() ? (Object) node.longValue() : node.asString();
    }
}
