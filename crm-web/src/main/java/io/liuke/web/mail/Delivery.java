package io.liuke.web.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What became of a letter.
 *
 * @param reason in the words of the server, where there are any; null: accepted
 */
public record Delivery(Outcome outcome, @Nullable String reason) {

    public enum Outcome {
        ACCEPTED,
        /** The server cannot be reached, or does not let us in: nobody's letter is accepted now. */
        UNREACHABLE,
        /** Surely not accepted, and worth another try. */
        LATER,
        /** Surely not accepted, and it never will be. */
        REFUSED,
        /** The line broke when the server may have had it: sent again, it might come twice. */
        UNCERTAIN
    }

    /** The command after which the server has the letter: a dot on a line of its own. */
    private static final String END_OF_LETTER = ".";

    private static final int LONGEST = 300;

    static final Delivery ACCEPTED = new Delivery(Outcome.ACCEPTED, null);

    private record Reply(int code, @Nullable String command) {

        boolean isAnswer() {
            return code >= 400 && code < 600;
        }

        Outcome outcome() {
            if (isAnswer()) {
                return code < 500 ? Outcome.LATER : Outcome.REFUSED;
            }
            return command == null || command.equals(END_OF_LETTER) ? Outcome.UNCERTAIN : Outcome.LATER;
        }
    }

    public boolean accepted() {
        return outcome == Outcome.ACCEPTED;
    }

    static Delivery unreachable(MessagingException failure) {
        return new Delivery(Outcome.UNREACHABLE, words(failure));
    }

    static Delivery refused(Exception failure) {
        return new Delivery(Outcome.REFUSED, words(failure));
    }

    /**
     * Of a letter that was being handed over. A server that answers with a code from 400 on, at whatever command, has not
     * accepted it (RFC 5321, 4.2.1 and 6.1); one that does not answer may have.
     */
    static Delivery failed(MessagingException failure) {
        Outcome outcome = Outcome.UNCERTAIN;
        for (Exception e = failure; e instanceof MessagingException known; e = known.getNextException()) {
            Reply reply = reply(known);
            if (reply != null) {
                outcome = reply.outcome();
                if (reply.isAnswer()) {
                    break;
                }
            }
        }
        return new Delivery(outcome, words(failure));
    }

    private static @Nullable Reply reply(MessagingException failure) {
        if (failure instanceof SMTPSendFailedException sending) {
            return new Reply(sending.getReturnCode(), sending.getCommand());
        }
        if (failure instanceof SMTPAddressFailedException address) {
            return new Reply(address.getReturnCode(), address.getCommand());
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return new Reply(sender.getReturnCode(), sender.getCommand());
        }
        return null;
    }

    private static String words(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        Throwable cause = failure.getCause();
        String more = cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ')';
        return OneLine.of(words + more, LONGEST);
    }
}
