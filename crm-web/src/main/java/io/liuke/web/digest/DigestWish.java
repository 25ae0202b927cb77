package io.liuke.web.digest;

import java.util.Locale;

/** Somebody wants the mail, in this language. */
public record DigestWish(Locale language) {}
