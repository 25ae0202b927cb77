package io.liuke.web.settings;

import io.liuke.web.digest.DigestWishes;
import io.liuke.web.mail.Delivery;
import io.liuke.web.mail.MailSettings;
import io.liuke.web.security.CurrentUser;
import io.liuke.web.support.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether mail leaves, and what became of the mails so far. */
@Controller
class MailController {

    private static final int NEWEST = 100;
    private static final String PAGE = "redirect:/settings/mail";

    private final MailSettings mail;
    private final TestMail testMail;
    private final DigestWishes digests;
    private final CurrentUser currentUser;

    MailController(MailSettings mail, TestMail testMail, DigestWishes digests, CurrentUser currentUser) {
        this.mail = mail;
        this.testMail = testMail;
        this.digests = digests;
        this.currentUser = currentUser;
    }

    @GetMapping("/settings/mail")
    String page(Model model) {
        model.addAttribute("mail", mail);
        model.addAttribute("digests", digests.newest(NEWEST));
        model.addAttribute("address", currentUser.get().email());
        return "settings/mail";
    }

    @PostMapping("/settings/mail/test")
    String test(RedirectAttributes attributes) {
        String address = currentUser.get().email();
        if (address != null && mail.ready()) {
            Delivery delivery = testMail.send(address);
            flash(delivery, address).on(attributes);
        }
        return PAGE;
    }

    private static Flash flash(Delivery delivery, String address) {
        String reason = delivery.reason();
        return delivery.accepted()
                ? Flash.done("settings.mail.test.sent", address)
                : Flash.failed("settings.mail.test.failed", reason == null ? "" : reason);
    }
}
