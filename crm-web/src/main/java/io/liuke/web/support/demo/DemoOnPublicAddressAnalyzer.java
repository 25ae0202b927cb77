package io.liuke.web.support.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do, in place of a stack trace. */
class DemoOnPublicAddressAnalyzer extends AbstractFailureAnalyzer<DemoOnPublicAddress> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DemoOnPublicAddress cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "For a company of your own start with LIUKE_DEMO=false on an empty LIUKE_DATA. For the demo leave "
                        + "SERVER_ADDRESS at 127.0.0.1, or set LIUKE_DEMO_PUBLIC=true if everybody who reaches this "
                        + "machine may sign in.",
                cause);
    }
}
