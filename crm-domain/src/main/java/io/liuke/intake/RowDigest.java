package io.liuke.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says by 128 bits whether two rows hold the same; the same row gives the same digest in every import. */
final class RowDigest {

    private static final char SEPARATOR = '\u001f';
    private static final char NOTHING = '\u0001';

    private final MessageDigest md5;
    private final StringBuilder text = new StringBuilder(200);

    RowDigest() {
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    UUID of(@Nullable Object[] values) {
        text.setLength(0);
        for (Object value : values) {
            add(value);
        }
        return digest();
    }

    UUID of(@Nullable Object[] values, int[] positions) {
        text.setLength(0);
        for (int position : positions) {
            add(values[position]);
        }
        return digest();
    }

    /** As PostgreSQL's {@code md5(whole)::uuid}. */
    UUID of(String whole) {
        text.setLength(0);
        text.append(whole);
        return digest();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text.append(NOTHING);
        } else if (value instanceof Moment moment) {
            text.append(moment.identity());
        } else {
            text.append(value);
        }
        text.append(SEPARATOR);
    }

    private UUID digest() {
        ByteBuffer digest = ByteBuffer.wrap(md5.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
