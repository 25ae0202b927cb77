package io.liuke.intake;

import java.util.regex.Pattern;

/**
 * Watches the XML of a workbook's part go by and refuses what no spreadsheet writes and what would cost memory to read:
 * entities of its own, endless texts and tags, cells beyond the last column, shared strings that are not there.
 */
final class XmlGuard {

    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_TAG = 1 << 16;
    private static final int MAX_STRINGS = 4_000_000;
    private static final int MARK = 4;
    private static final Pattern FAR_CELL = Pattern.compile("\\sr\\s*=\\s*[\"']\\$?[A-Za-z]{4,}");
    private static final Pattern SHARED = Pattern.compile("\\st\\s*=\\s*[\"']s[\"']");

    private final long knownStrings;
    private final StringBuilder tag = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean inTag;
    private char quote;
    private boolean inShared;
    private boolean inValue;
    private int textLength;
    private long seen;
    private long strings;

    /** @param knownStrings how many shared strings there are */
    XmlGuard(long knownStrings) {
        this.knownStrings = knownStrings;
    }

    long strings() {
        return strings;
    }

    void accept(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            // text in UTF-16 or UTF-32 would not be recognised here, and no spreadsheet writes it
            if (seen++ < MARK && (b == 0 || b == (byte) 0xFE || b == (byte) 0xFF)) {
                throw damaged();
            }
            if (inTag) {
                inTag((char) (b & 0xFF));
            } else if (b == '<') {
                endText();
                inTag = true;
            } else {
                inText((char) (b & 0xFF));
            }
        }
    }

    private void inText(char c) {
        if (++textLength > MAX_TEXT) {
            throw bomb();
        }
        if (inValue) {
            value.append(c);
        }
    }

    private void inTag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '>' && isComplete()) {
            endTag();
            return;
        } else if ((c == '"' || c == '\'') && tag.length() > 0 && tag.charAt(0) != '!' && tag.charAt(0) != '?') {
            quote = c;
        }
        tag.append(c);
        if (tag.length() > MAX_TAG || tag.length() == 2 && tag.charAt(0) == '!' && (c == 'D' || c == 'd')) {
            throw bomb();
        }
    }

    /** A comment, a CDATA section and an instruction may hold the sign that ends other tags. */
    private boolean isComplete() {
        return startsWith("!--")
                ? endsWith("--") && tag.length() >= 5
                : startsWith("![CDATA[") ? endsWith("]]") : !startsWith("?") || endsWith("?") && tag.length() > 1;
    }

    private void endText() {
        if (inValue && inShared && isBeyond(value.toString().strip())) {
            throw damaged();
        }
        inValue = false;
        value.setLength(0);
        textLength = 0;
    }

    private boolean isBeyond(String index) {
        try {
            return !index.isEmpty() && Long.parseLong(index) >= knownStrings;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private void endTag() {
        inTag = false;
        String name = name();
        if (name.equals("c")) {
            inShared = SHARED.matcher(tag).find();
            refuseIf(FAR_CELL.matcher(tag).find());
        } else if (name.equals("v")) {
            inValue = true;
        } else if (name.equals("si")) {
            refuseIf(++strings > MAX_STRINGS);
        }
        tag.setLength(0);
    }

    /** Of the element that begins, without its prefix. */
    private String name() {
        int end = 0;
        int start = 0;
        while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '/') {
            start = tag.charAt(end) == ':' ? end + 1 : start;
            end++;
        }
        return end - start > 2 ? "" : tag.substring(start, end);
    }

    private boolean startsWith(String text) {
        return tag.length() >= text.length() && tag.indexOf(text) == 0;
    }

    private boolean endsWith(String text) {
        return tag.length() >= text.length() && tag.lastIndexOf(text) == tag.length() - text.length();
    }

    private static void refuseIf(boolean bomb) {
        if (bomb) {
            throw bomb();
        }
    }

    private static ImportRefused bomb() {
        return ImportRefused.because("XLSX_BOMB");
    }

    private static ImportRefused damaged() {
        return ImportRefused.because("XLSX_DAMAGED", "");
    }
}
