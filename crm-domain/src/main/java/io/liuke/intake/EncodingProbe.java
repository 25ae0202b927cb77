package io.liuke.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Watches a file go by and says how its text is encoded: by its byte order mark, else UTF-8 if every byte fits or nearly
 * all do, else GB18030, in which Chinese spreadsheets are saved. A file that is UTF-8 but for a few rows was put together
 * from several: read as GB18030 it would come in as rubbish, so those rows are told apart when it is read.
 */
final class EncodingProbe {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int HEAD = 4;

    /** In text of GB18030 odd bytes outnumber those that continue a character of UTF-8 about ten to one. */
    private static final int WIDE_PER_ODD = 1;

    /** So many odd ones, and more than their share, settle it. */
    private static final int ENOUGH_ODD = 1_000;

    private final CharsetDecoder utf8 = strict(StandardCharsets.UTF_8);
    private final CharBuffer sink = CharBuffer.allocate(1 << 14);
    private final byte[] head = new byte[HEAD];
    private int headLength;
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private long odd;
    private long wideBytes;
    private long line = 1;
    private boolean hasZeroBytes;
    private long zeroLine = 1;

    void accept(byte[] bytes, int length) {
        if (headLength < HEAD) {
            int taken = Math.min(HEAD - headLength, length);
            System.arraycopy(bytes, 0, head, headLength, taken);
            headLength += taken;
        }
        for (int i = 0; i < length && !hasZeroBytes; i++) {
            hasZeroBytes = bytes[i] == 0;
            zeroLine += bytes[i] == '\n' ? 1 : 0;
        }
        if (odd < ENOUGH_ODD || isNearlyUtf8()) {
            decode(bytes, length);
        }
    }

    /** A character may be cut in two by the end of a piece: what is left of it is carried over. */
    private void decode(byte[] bytes, int length) {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
        in.put(rest).put(bytes, 0, length).flip();
        CoderResult result;
        do {
            sink.clear();
            int from = in.position();
            result = utf8.decode(in, sink, false);
            wideBytes += in.position() - from - sink.position();
            countLines(in, from);
            if (result.isError()) {
                odd++;
                in.position(in.position() + result.length());
            }
        } while (!result.isUnderflow());
        rest = in;
    }

    /** Up to the first odd character. No byte of a longer one looks like the end of a line, in UTF-8 as in GB18030. */
    private void countLines(ByteBuffer in, int from) {
        for (int i = from; i < in.position() && odd == 0; i++) {
            line += in.get(i) == '\n' ? 1 : 0;
        }
    }

    private boolean isNearlyUtf8() {
        return wideBytes >= WIDE_PER_ODD * Math.max(1, odd);
    }

    /**
     * The encoding after the whole file went by.
     *
     * @throws ImportRefused if the file is empty or no text at all; a GB18030 that does not fit shows when it is read
     */
    Charset finish() {
        if (headLength == 0) {
            throw ImportRefused.because("FILE_EMPTY");
        }
        refuseOtherFormats();
        if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        if (hasZeroBytes) {
            throw ImportRefused.because("ZERO_BYTE", zeroLine);
        }
        if (odd == 0 && wideBytes > 0 && rest.hasRemaining()) {
            throw ImportRefused.because("FILE_CUT", line);
        }
        boolean fits = odd == 0 && !rest.hasRemaining();
        return fits || isNearlyUtf8() ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Where the first character stands that is not UTF-8; without one, the last line. */
    long oddLine() {
        return line;
    }

    private void refuseOtherFormats() {
        if (startsWith(0x1F, 0x8B)) {
            throw ImportRefused.because("FILE_GZIP");
        }
        if (isZip() || isOldOffice() || startsWith('%', 'P', 'D', 'F')) {
            throw ImportRefused.because("FILE_NOT_TEXT");
        }
    }

    /** A workbook, or another packed file. */
    boolean isZip() {
        return startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6);
    }

    /** The container of Excel before 2007, and of workbooks with a password. */
    boolean isOldOffice() {
        return startsWith(0xD0, 0xCF, 0x11, 0xE0);
    }

    private boolean startsWith(int... mark) {
        byte[] expected = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            expected[i] = (byte) mark[i];
        }
        return headLength >= mark.length && Arrays.equals(head, 0, mark.length, expected, 0, mark.length);
    }

    static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
