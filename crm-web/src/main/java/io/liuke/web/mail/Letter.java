package io.liuke.web.mail;

/**
 * A mail to one of our own people, as plain text and as simple HTML.
 *
 * @param key names it for good, in letters, digits and hyphens: sent again, it is the same letter
 */
public record Letter(String key, String to, String subject, String text, String html) {}
