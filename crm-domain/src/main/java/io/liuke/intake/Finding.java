package io.liuke.intake;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a file, without words: the pages and the API say it in the reader's language by the key
 * {@code import.finding.CODE}. Texts are used as they came; days are ISO dates.
 */
public record Finding(String code, List<String> args) {

    public Finding {
        args = List.copyOf(args);
    }

    static Finding of(String code, @Nullable Object... args) {
        return new Finding(code, Arrays.stream(args).map(String::valueOf).toList());
    }
}
