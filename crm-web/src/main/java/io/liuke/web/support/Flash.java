package io.liuke.web.support;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an action did, in one sentence that the next page shows once; see {@code fragments/flash.html}.
 *
 * @param key message key; its {@code {0}}, {@code {1}} … are the arguments: formatted already, or a number where the sentence
 *     depends on how many
 * @param undoPath where a POST takes the action back, if it can be taken back
 */
public record Flash(
        boolean error,
        String key,
        List<Serializable> args,
        @Nullable String undoPath) implements Serializable {

    private static final String NAME = "flash";

    public static Flash done(String key, Serializable... args) {
        return new Flash(false, key, List.of(args), null);
    }

    public static Flash failed(String key, Serializable... args) {
        return new Flash(true, key, List.of(args), null);
    }

    /** For the template. */
    public Object[] arguments() {
        return args.toArray();
    }

    public Flash undo(String path) {
        return new Flash(error, key, args, path);
    }

    /** Shown after the redirect. */
    public void on(RedirectAttributes attributes) {
        attributes.addFlashAttribute(NAME, this);
    }

    /** Shown by this answer. */
    public void on(Model model) {
        model.addAttribute(NAME, this);
    }
}
