package io.liuke.intake;

import java.util.List;

/** A cell that cannot be read. Thrown once a bad cell, so it carries no stack trace. */
final class CellProblem extends Exception {

    private final transient String code;
    private final transient List<String> args;
    private final boolean warning;

    private CellProblem(String code, boolean warning, List<String> args) {
        super(code, null, false, false);
        this.code = code;
        this.warning = warning;
        this.args = args;
    }

    /** The row is rejected. */
    static CellProblem of(String code, String... args) {
        return new CellProblem(code, false, List.of(args));
    }

    /** The row is accepted without this value. */
    static CellProblem warning(String code, String... args) {
        return new CellProblem(code, true, List.of(args));
    }

    String code() {
        return code;
    }

    List<String> args() {
        return args;
    }

    boolean isWarning() {
        return warning;
    }
}
