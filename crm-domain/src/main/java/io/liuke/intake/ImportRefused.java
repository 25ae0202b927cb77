package io.liuke.intake;

import org.jspecify.annotations.Nullable;

/** The file or the request cannot be imported as it is; nothing was written. */
public class ImportRefused extends RuntimeException {

    private final transient Finding finding;

    public ImportRefused(Finding finding) {
        super(finding.code() + " " + finding.args());
        this.finding = finding;
    }

    static ImportRefused because(String code, @Nullable Object... args) {
        return new ImportRefused(Finding.of(code, args));
    }

    public Finding finding() {
        return finding;
    }
}
