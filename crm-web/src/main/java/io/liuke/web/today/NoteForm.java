package io.liuke.web.today;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A sentence about a customer. */
record NoteForm(@Size(max = 4000) @Nullable String text) {

    boolean isEmpty() {
        return text == null || text.isBlank();
    }
}
