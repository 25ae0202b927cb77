package io.liuke.customer;

/** Another customer is already known under this code; nothing was written. */
public class CodeTaken extends RuntimeException {

    private final String code;

    public CodeTaken(String code) {
        super("another customer is known as " + code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
