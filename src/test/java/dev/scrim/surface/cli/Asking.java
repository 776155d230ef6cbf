package dev.scrim.surface.cli;

import java.net.http.HttpResponse;
import java.util.concurrent.Callable;

/** Asks once, at the same time as others. */
final class Asking extends Thread {

    private final Callable<HttpResponse<String>> question;
    private volatile HttpResponse<String> answer;
    private volatile Exception failure;

    Asking(Callable<HttpResponse<String>> question) {
        this.question = question;
    }

    @Override
    public void run() {
        try {
            answer = question.call();
        } catch (Exception e) {
            failure = e;
        }
    }

    HttpResponse<String> answer() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return answer;
    }
}
