package io.liuke.web.warning;

import io.liuke.churn.warning.Conditions;
import io.liuke.churn.warning.WarningPreviews;
import java.util.concurrent.Semaphore;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Has previews worked out, two at a time: each reads all orders, and others want to work too. */
@Component
class PreviewDesk {

    private static final int AT_A_TIME = 2;

    private final WarningPreviews previews;
    private final Semaphore free = new Semaphore(AT_A_TIME);

    PreviewDesk(WarningPreviews previews) {
        this.previews = previews;
    }

    /** Adds the preview, or why there is none. */
    void show(Conditions conditions, Model model) {
        if (!free.tryAcquire()) {
            model.addAttribute("trouble", "warning.preview.busy");
            return;
        }
        try {
            model.addAttribute("preview", previews.compute(conditions));
        } catch (TransientDataAccessException tooLong) {
            model.addAttribute("trouble", "warning.preview.slow");
        } finally {
            free.release();
        }
    }
}
