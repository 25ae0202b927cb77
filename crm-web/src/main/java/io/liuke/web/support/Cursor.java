package io.liuke.web.support;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Where a keyset list goes on: the sort values and the id of its last row, opaque in the address. Written by
 * {@code Cursor.of(row.priority(), row.id())}, read by {@code Cursor.parse(after, 2)} and {@code getDouble(0)}. It is not
 * signed, since it can only name a place in a list that is filtered anyway; what cannot be read is answered with 400.
 */
public record Cursor(List<String> values) {

    private static final char SEPARATOR = '\u001f';

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(value.toString());
        }
        return new Cursor(texts);
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws BadCursor if it is anything else, or holds another number of values
     */
    public static Cursor parse(String text, int size) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String joined = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<String> values = List.of(joined.split(String.valueOf(SEPARATOR), -1));
            if (values.size() != size) {
                throw new BadCursor();
            }
            return new Cursor(values);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new BadCursor();
        }
    }

    public String getString(int index) {
        return values.get(index);
    }

    public long getLong(int index) {
        return read(index, Long::valueOf);
    }

    public double getDouble(int index) {
        double value = read(index, Double::valueOf);
        if (Double.isNaN(value)) {
            throw new BadCursor();
        }
        return value;
    }

    public BigDecimal getDecimal(int index) {
        return read(index, BigDecimal::new);
    }

    public LocalDate getDate(int index) {
        return read(index, LocalDate::parse);
    }

    public Instant getInstant(int index) {
        return read(index, Instant::parse);
    }

    private <T> T read(int index, Function<String, T> parser) {
        try {
            return parser.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadCursor();
        }
    }

    /** For the address: letters, digits, - and _ only. */
    @Override
    public String toString() {
        String joined = String.join(String.valueOf(SEPARATOR), values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }
}
