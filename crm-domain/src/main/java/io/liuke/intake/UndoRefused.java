package io.liuke.intake;

import java.util.List;

/** An import cannot be taken back, because of what was built on it; nothing was changed. */
public class UndoRefused extends ImportRefused {

    private final transient List<Objection> objections;

    UndoRefused(List<Objection> objections) {
        super(Finding.of("UNDO_BLOCKED"));
        this.objections = List.copyOf(objections);
    }

    public List<Objection> objections() {
        return objections;
    }
}
