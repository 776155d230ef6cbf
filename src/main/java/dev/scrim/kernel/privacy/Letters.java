package dev.scrim.kernel.privacy;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import io.smallrye.config.Secret;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import org.jboss.logging.Logger;

/** Sends letters to people, at addresses that are verified. */
@Singleton
public class Letters {

    private static final Logger LOG = Logger.getLogger(Letters.class);
    private static final long MOST_SECONDS = 20;
    private static final int MILLIS = 1000;

    private final MailSettings settings;
    private final Optional<MailClient> client;

    Letters(MailSettings settings, Vertx vertx) {
        this.settings = settings;
        this.client = settings.host().map(host -> MailClient.create(vertx, config(settings, host)));
    }

    private static MailConfig config(MailSettings settings, String host) {
        var config = new MailConfig()
                .setHostname(host)
                .setPort(settings.port())
                .setStarttls(settings.startTls() ? StartTLSOptions.REQUIRED : StartTLSOptions.OPTIONAL)
                .setKeepAliveTimeout((int) MOST_SECONDS * MILLIS);
        settings.username().ifPresent(name -> config.setUsername(name).setLogin(LoginOption.REQUIRED));
        settings.password().map(Secret::get).ifPresent(config::setPassword);
        return config;
    }

    /** Whether letters reach anybody. */
    public boolean areSent() {
        return client.isPresent() || settings.log();
    }

    /** Sends a letter, and returns when the server has taken it. */
    void send(String address, String subject, String text) {
        if (client.isEmpty()) {
            // the installation asked for it, and its people are made up
            LOG.infof("a letter to %s: %s%n%s", address, subject, text);
            return;
        }
        var letter = new MailMessage()
                .setFrom(settings.from())
                .setTo(address)
                .setSubject(subject)
                .setText(text);
        try {
            client.get()
                    .sendMail(letter)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // what the server answers may name the address
            throw new IllegalStateException(
                    "the mail server takes no letter (" + e.getClass().getSimpleName() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a letter was sent", e);
        }
    }
}
