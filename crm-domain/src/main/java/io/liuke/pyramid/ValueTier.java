package io.liuke.pyramid;

/** Layers of the value pyramid, the most valuable first. */
public enum ValueTier {
    PRIME,
    MAJOR,
    ORDINARY,
    SMALL;

    /** PRIME and MAJOR together: usually a fifth of the customers and four fifths of the value. */
    public boolean isKey() {
        return this == PRIME || this == MAJOR;
    }
}
