package io.liuke.web.digest;

/** Mails that the server surely did not accept are still to be sent; the job tries again later. */
class MailNotTaken extends RuntimeException {

    MailNotTaken(int mails) {
        super("the mail server did not take %d mails; the settings page names them".formatted(mails));
    }
}
