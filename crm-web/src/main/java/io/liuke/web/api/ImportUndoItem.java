package io.liuke.web.api;

import io.liuke.intake.Finding;
import io.liuke.intake.Objection;
import io.liuke.intake.UndoPreview;
import io.liuke.web.intake.ImportText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking an import back would do.
 *
 * @param refusal why it cannot be at all: not finished, taken back already, or too long ago
 * @param objections what was built on it since and stands in the way
 * @param later ids of the newest imports that built on it; taken back first, they stand in the way no more
 * @param customers created by it, that would go; the restored ones get their former values
 * @param margin the default margin that the company would have again; null if the import set none
 */
record ImportUndoItem(
        boolean possible,
        @Nullable String refusal,
        List<Item> objections,
        List<Long> later,
        long customers,
        long customersRestored,
        long purchases,
        long purchasesRestored,
        long costs,
        @Nullable BigDecimal margin) {

    /** @param customers codes of a few whom it concerns */
    record Item(String code, long count, List<String> customers, String detail) {

        static Item of(Objection objection, ImportText text) {
            return new Item(objection.code(), objection.count(), objection.customers(), text.say(objection));
        }
    }

    static ImportUndoItem of(UndoPreview preview, ImportText text) {
        UndoPreview.Counts counts = preview.counts();
        Finding refusal = preview.refusal();
        return new ImportUndoItem(
                preview.possible(),
                refusal == null ? null : text.say(refusal),
                preview.objections().stream().map(o -> Item.of(o, text)).toList(),
                preview.later().stream().map(UndoPreview.LaterImport::id).toList(),
                counts.customers(),
                counts.customersRestored(),
                counts.purchases(),
                counts.purchasesRestored(),
                counts.costs(),
                counts.margin());
    }
}
