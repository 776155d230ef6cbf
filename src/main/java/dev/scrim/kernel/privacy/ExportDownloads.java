package dev.scrim.kernel.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.scrim.kernel.crypto.Seal;

/** Hands out an archive to whoever has its link, once, part by part. */
@Singleton
public class ExportDownloads {

    private final ExportKeeper keeper;

    ExportDownloads(ExportKeeper keeper) {
        this.keeper = keeper;
    }

    /** An archive that may be fetched now. The link that opened it opens nothing more. */
    public final class Download {

        private final UUID request;
        private final UUID attempt;
        private final Seal seal;
        private final int parts;
        private final long bytes;

        private Download(UUID request, UUID attempt, Seal seal, int parts, long bytes) {
            this.request = request;
            this.attempt = attempt;
            this.seal = seal;
            this.parts = parts;
            this.bytes = bytes;
        }

        /** How long it is. */
        public long bytes() {
            return bytes;
        }

        /** Writes it, one part in memory at a time. */
        public void write(OutputStream out) throws IOException {
            try {
                for (int place = 0; place < parts; place++) {
                    byte[] sealed = keeper.part(request, attempt, place);
                    out.write(seal.open(sealed, ExportKeeper.Attempt.context(attempt, place)));
                }
            } catch (GeneralSecurityException e) {
                throw new IOException("a part of the archive was altered", e);
            }
        }
    }

    /** What a link opens; empty where it is wrong, used up or too old. */
    public Optional<Download> open(UUID request, String link, Optional<String> addressHash) {
        return keeper.ask(
                "select * from kernel.use_link(?, ?, ?)",
                row -> row.getString(1) == null
                        ? Optional.<Download>empty()
                        : Optional.of(new Download(
                                request,
                                row.getObject(1, UUID.class),
                                new Seal(keeper.secret(request, row.getBytes(2))),
                                row.getInt(3),
                                row.getLong(4))),
                request,
                link,
                addressHash.orElse(""));
    }
}
