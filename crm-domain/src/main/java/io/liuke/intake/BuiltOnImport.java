package io.liuke.intake;

import java.util.List;

/**
 * What a module knows about customers that an import created, and that would go with it; modules contribute theirs. The
 * customers stand in the view {@code import_created_customer}.
 */
public interface BuiltOnImport {

    /** Waits until the module is not computing, and keeps it from beginning to the end of the transaction. */
    default void hold() {}

    /** What people did with them: as long as that is there, the import stays. */
    List<Objection> objections(ImportId importId);

    /** Removes what was derived from the import and of them, within the transaction in which they go. */
    void remove(ImportId importId);
}
